/**
 * Puts the page's address where it can be pasted.
 *
 * A portal without TLS has no clipboard of the newer kind: there the older way is gone.
 *
 * @returns whether it is there
 */
export async function copyAddress(address: string): Promise<boolean> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  try {
    if (clipboard === undefined) return copied(address);
    await clipboard.writeText(address);
    return true;
  } catch {
    return false;
  }
}

function copied(address: string): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', address);
    event.preventDefault();
  };
  document.addEventListener('copy', onCopy, { once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return isDone;
}
