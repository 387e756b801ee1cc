if (customElements.get('kh-timeline') === undefined) {
  const script = document.createElement('script');
  script.src = '/o/kehoach/kehoach-timeline.js';
  document.head.append(script);
}
