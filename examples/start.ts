import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isLogError } from '@kehoach/core';
import { storeErrorText } from '@kehoach/words';
import { startOffice, type OfficeStep } from './office.js';

const beside = fileURLToPath(new URL('../../kehoach-data', import.meta.url));
const usage =
  'npm start -- [--port N] [--data THƯ_MỤC/FOLDER] [--database postgres://…] [--nats nats://…]\n' +
  'Biến môi trường / Variables: PORT, KEHOACH_DATA';

const planWords = {
  'taken-over': 'mục vừa được tiếp nhận / entries taken over',
  found: 'mục đã có / entries are there',
} as const;

/** Where it answers; nothing where it could not begin. */
export const address: string | undefined = await started();

async function started(): Promise<string | undefined> {
  const asked = optionsIn(process.argv.slice(2));
  if (asked === undefined) {
    console.error(usage);
    return undefined;
  }
  const { values, port } = asked;
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
    console.error(faultText(error, port));
    process.exitCode = 1;
    return undefined;
  }
}

type Named = Readonly<Partial<Record<'data' | 'database' | 'nats' | 'port', string>>>;

/** Nothing where help is asked for, or one cannot be used. */
function optionsIn(
  args: readonly string[],
): { readonly values: Named & { readonly data: string }; readonly port: number } | undefined {
  const text = { type: 'string' } as const;
  const help = { type: 'boolean', short: 'h' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { data: text, database: text, nats: text, port: text, help },
    });
    const port = values.port ?? process.env['PORT'] ?? '8225';
    if (values.help === true) return undefined;
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new RangeError(`--port, PORT: ${port}`);
    return { values: { ...values, data: values.data ?? process.env['KEHOACH_DATA'] ?? beside }, port: Number(port) };
  } catch (error) {
    process.exitCode = 2;
    const { message } = error as Error;
    console.error(`Không dùng được tùy chọn hoặc biến / This option or variable cannot be used: ${message}`);
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

function faultText(error: unknown, port: number): string {
  if (isLogError(error)) return `${storeErrorText(error, 'vi')} / ${storeErrorText(error, 'en')}`;
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return String(error);
  return `Cổng ${port} đang được dùng; hãy chạy lại với PORT=số-khác. / Port ${port} is taken; run again with PORT=another.`;
}
