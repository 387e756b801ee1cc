// <office-plan>: the desk of a plan on the office’s server, for whoever is signed in at Liferay.
(() => {
  const application = 'kehoach-oauth-application-user-agent';
  const given = ['endpoint', 'plan-id', 'actor-unit', 'head-key', 'today'];

  async function token() {
    // Older versions have it in the page, newer ones in a module of theirs.
    const oauth2 = Liferay.OAuth2Client ?? (await import('@liferay/oauth2-provider-web/client'));
    const client = await oauth2.FromUserAgentApplication(application);
    const kept = await client._getOrRequestToken();
    if (!hasExpired(kept.access_token)) return kept.access_token;
    // Liferay keeps a token as long as the tab is open, whether it still counts or not.
    sessionStorage.removeItem(`${client.clientId}-${Liferay.authToken}-token`);
    return (await client._getOrRequestToken()).access_token;
  }

  function hasExpired(text) {
    const [, claims = ''] = text.split('.');
    if (claims === '') return false;
    const { exp } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')));
    return exp * 1000 < Date.now() + 30_000;
  }

  class OfficePlan extends HTMLElement {
    async connectedCallback() {
      await customElements.whenDefined('kh-desk');
      if (!this.isConnected || this.firstChild !== null) return;
      const desk = document.createElement('kh-desk');
      for (const name of given) if (this.hasAttribute(name)) desk.setAttribute(name, this.getAttribute(name));
      desk.setAttribute('actor-id', Liferay.ThemeDisplay.getUserId());
      desk.tokenProvider = token;
      this.append(desk);
    }
  }
  if (customElements.get('office-plan') === undefined) customElements.define('office-plan', OfficePlan);
})();
