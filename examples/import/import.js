// Reads the sample in place of a file that a visitor would choose.
document.querySelector('#sample').addEventListener('click', async () => {
  const response = await fetch('ke-hoach-mau.docx');
  await document.querySelector('kh-import').read(new Uint8Array(await response.arrayBuffer()));
});
