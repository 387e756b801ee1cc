import { BlockList, isIP } from 'node:net';

/** Addresses and networks as one list; nothing where one of them is none. */
export function networkOf(addresses: readonly string[]): BlockList | undefined {
  const list = new BlockList();
  for (const each of addresses) {
    const [address = '', bits, more] = each.split('/');
    const family = isIP(address);
    if (family === 0 || more !== undefined || (bits !== undefined && !/^\d{1,3}$/.test(bits))) return undefined;
    const most = family === 4 ? 32 : 128;
    if (Number(bits ?? most) > most) return undefined;
    list.addSubnet(address, Number(bits ?? most), family === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

/** Whether an address is one of them; an IPv4 address may stand in its IPv6 form. */
export function holds(list: BlockList, address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(plain) !== 0 && list.check(plain, isIP(plain) === 4 ? 'ipv4' : 'ipv6');
}

/** Whether each is an address, or a network such as `10.1.0.0/16`. */
export function areAddresses(all: readonly string[]): boolean {
  return networkOf(all) !== undefined;
}
