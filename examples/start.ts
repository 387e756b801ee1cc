import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isLogError } from '@kehoach/core';
import { storeErrorText } from '@kehoach/words';
import { startOffice, type OfficeStep } from './office.js';

const beside = fileURLToPath(new URL('../../kehoach-data', import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: beside },
    database: { type: 'string' },
    nats: { type: 'string' },
    port: { type: 'string' },
  },
});
const port = Number(values.port ?? process.env['PORT'] ?? 8225);

const planWords = {
  'taken-over': 'mục vừa được tiếp nhận / entries taken over',
  found: 'mục đã có / entries are there',
} as const;

/** Where it answers; nothing where it could not begin. */
export const address: string | undefined = await started();

async function started(): Promise<string | undefined> {
  try {
    const office = await startOffice({ data: values.data, database: values.database ?? values.nats, port, say });
    console.log('Nhấn Ctrl-C để dừng. / Press Ctrl-C to stop.');
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        console.log('Đang dừng… / Stopping…');
        void office.close();
      });
    return `http://localhost:${office.port}`;
  } catch (error) {
    console.error(faultText(error));
    process.exitCode = 1;
    return undefined;
  }
}

function say(step: OfficeStep): void {
  if (step.step === 'opened') console.log(`Dữ liệu / Data: ${step.place}`);
  else if (step.step === 'listening') sayAddresses(step.address);
  else console.log(`Kế hoạch 225/KH-STP: ${step.version} ${planWords[step.step]}`);
}

function sayAddresses(address: string): void {
  console.log(`Trang mẫu / Example: ${address}/`);
  console.log(`Cả cơ quan cùng ghi / The whole office records: ${address}/office/`);
  console.log(`Máy chủ nhật ký / Server of the log: ${address}/kehoach/plans`);
}

function faultText(error: unknown): string {
  if (isLogError(error)) return `${storeErrorText(error, 'vi')} / ${storeErrorText(error, 'en')}`;
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return String(error);
  return `Cổng ${port} đang được dùng; hãy chạy lại với PORT=số-khác. / Port ${port} is taken; run again with PORT=another.`;
}
