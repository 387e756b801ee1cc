import { createHash } from 'node:crypto';
import type { Problem } from '../problem/problem.js';

const style = `
:root { color-scheme: light dark; color: #19202a; background: #fff; }
@media (prefers-color-scheme: dark) { :root { color: #e9ecf0; background: #181b20; } }
body { margin: 0 auto; padding: 48px 20px; max-width: 34rem; font: 16px/1.5 'Be Vietnam Pro', system-ui, sans-serif; }
h1 { margin: 0 0 8px; font-size: 20px; line-height: 28px; }
button { min-height: 48px; margin-block: 16px; padding: 0 20px; border: 0; border-radius: 6px; font: inherit; }
button { font-weight: 600; color: #fff; background: #1d4f91; }
button:focus-visible { outline: 3px solid #7aa7e0; outline-offset: 2px; }
[lang=en] { margin-block-start: 32px; padding-block-start: 16px; border-block-start: 1px solid #8a929e; font-size: 14px; }
`;

const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/**
 * May be sent by its own button, and nothing else. To which origin it is sent is told: without encryption a browser says
 * nothing else of where a request comes from. No address is.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src ${styleHash}; form-action 'self'; frame-ancestors 'none'`,
  'Referrer-Policy': 'strict-origin',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
};

/** Asks first: programs that look at a link ahead of its reader press no button, and so use nothing up. */
export const askingPage: string = page(`<h1>Tài liệu mở một lần</h1>
<p>Liên kết này mở được một lần. Sau khi tải về, hãy lưu tài liệu: liên kết sẽ không mở được nữa.</p>
<form method="post"><button>Tải tài liệu</button></form>
<div lang="en"><p>This link opens one document, once. Keep the document: afterwards the link opens nothing. The button above fetches it.</p></div>`);

/** For a link that opens nothing any more. */
export const overPage: string = page(`<h1>Liên kết không mở được nữa</h1>
<p>Liên kết đã được dùng, đã hết hạn, hoặc chép chưa đủ. Hãy đề nghị người gửi tạo liên kết mới.</p>
<div lang="en"><p>This link was used, has run out, or was not copied whole. Ask its sender for a new one.</p></div>`);

/** For a link of which the paper cannot be had now, with the reason. */
export function refusalPage({ vi, en }: Pick<Problem, 'vi' | 'en'>): string {
  return page(`<h1>Chưa mở được tài liệu</h1>
<p>${escaped(vi)}</p>
<div lang="en"><p>${escaped(en)}</p></div>`);
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function page(body: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>KeHoach</title><style>${style}</style></head><body>${body}</body></html>
`;
}
