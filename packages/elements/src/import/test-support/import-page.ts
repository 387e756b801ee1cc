import '../define.js';
import type { ImportElement } from '../import.js';
import type { PlanIssueEvent } from '../plan-issue-event.js';
import { settled } from '../../test-support/sample.js';

/** A small plan as its office wrote it. */
export const text = `SỞ Y TẾ
Số: 9/KH-SYT
Hòa Sơn, ngày 03 tháng 02 năm 2026

KẾ HOẠCH
Tiêm chủng mở rộng

I. NỘI DUNG
1. Rà soát đối tượng
- Đơn vị chủ trì: Trung tâm Kiểm soát bệnh tật
- Thời gian: 10/3/2025
2. Tổ chức tiêm
- Đơn vị chủ trì: Trạm Y tế các xã
- Thời gian: Quý II/2026

Nơi nhận:
- Lưu: VT.

GIÁM ĐỐC
`;

/** An element that has read a document. */
export async function opened(document_: string = text, lang = 'vi'): Promise<ImportElement> {
  document.body.replaceChildren();
  sessionStorage.clear();
  document.body.lang = lang;
  const element = document.createElement('kh-import');
  element.actorId = 'van-thu-so';
  document.body.append(element);
  await element.read(document_);
  await settled(document.body);
  return element;
}

/** All matches inside the element. */
export function all(element: ImportElement, selector: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** The first match inside the element. */
export function one(element: ImportElement, selector: string): HTMLElement {
  const [found] = all(element, selector);
  if (found === undefined) throw new Error(`nothing is ${selector}`);
  return found;
}

/** The button with these words. */
export function button(element: ImportElement, label: string): HTMLElement {
  const found = all(element, 'button').find(({ textContent }) => textContent?.trim() === label);
  if (found === undefined) throw new Error(`no button says ${label}`);
  return found;
}

/** Fills in a field, as a person does. */
export async function typed(element: ImportElement, selector: string, value: string): Promise<void> {
  const field = one(element, selector) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(document.body);
}

/** The logs that the element gives to the page. */
export function heard(element: ImportElement): PlanIssueEvent['log'][] {
  const logs: PlanIssueEvent['log'][] = [];
  element.addEventListener('kh-plan-issue', ({ log }) => logs.push(log));
  return logs;
}

/** Asks to issue, up to the last question. */
export async function asked(element: ImportElement): Promise<HTMLButtonElement> {
  button(element, 'Ban hành').click();
  await settled(document.body);
  return button(element, 'Xác nhận ban hành') as HTMLButtonElement;
}

/** Issues what is under review. */
export async function issued(element: ImportElement): Promise<void> {
  (await asked(element)).click();
  await settled(document.body);
}

/** Where the file of an issued log is. */
export function linkOf(element: ImportElement): string {
  return one(element, 'a[download]').getAttribute('href') ?? '';
}

/** Whether something is still at an address. */
export async function isAlive(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

/** Waits until the element says it. */
export async function says(element: ImportElement, words: string): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(element.shadowRoot?.textContent ?? '').replaceAll(/\s+/g, ' ').includes(words)) {
    if (Date.now() > end)
      throw new Error(`“${words}” is not said: ${element.shadowRoot?.textContent?.replaceAll(/\s+/g, ' ')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
