// What our timeline asks for is answered from memory; the log behind a folded plan stays on its way.
const timeline = () => document.querySelector('kh-timeline');

globalThis.peer = {
  draw(host, text, { folded, today }) {
    globalThis.fetch = (address) =>
      String(address).endsWith('plan.json') === folded
        ? Promise.resolve(new Response(text))
        : new Promise(() => undefined);
    const element = document.createElement('kh-timeline');
    element.setAttribute('src', 'plan.ndjson');
    if (folded) element.setAttribute('folded', 'plan.json');
    element.setAttribute('today', today);
    host.append(element);
  },
  bars: () => timeline().shadowRoot?.querySelectorAll('.row[data-task]') ?? [],
  scroller: () => timeline().shadowRoot.querySelector('.scroll'),
};
