import { portalServer } from './server.js';

const port = Number(process.env['PORT'] ?? 8225);
portalServer()
  .on('error', (error: NodeJS.ErrnoException) => {
    const isTaken = error.code === 'EADDRINUSE';
    console.error(
      isTaken
        ? `Cổng ${port} đang được dùng; hãy chạy lại với PORT=số-khác. / Port ${port} is taken; run again with PORT=another.`
        : error,
    );
    process.exitCode = 1;
  })
  .listen(port, '127.0.0.1', () => {
    console.log(`Trang mẫu / Example: http://localhost:${port}/`);
    console.log(`Nhập kế hoạch từ văn bản / Import a plan: http://localhost:${port}/import/`);
  });
