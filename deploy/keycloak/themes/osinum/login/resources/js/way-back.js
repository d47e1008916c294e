/** Leads back without a click where nothing is left to choose, and to the site the person came from. */
const automatic = document.querySelector('form[data-automatic]');
if (automatic) automatic.querySelector('button').click();

const link = document.querySelector('a[data-sites]');
const site = link && link.dataset.sites.split(' ').find((one) => one === cameFrom());
if (site) link.href = `${site}/connexion`;

/** The origin that asked to sign in: Keycloak carries it in `client_data`, and in the `state` it gives to ProConnect. */
function cameFrom() {
  const query = new URLSearchParams(location.search);
  const data = query.get('client_data') ?? query.get('state')?.split('.')[3];
  try {
    const { ru } = JSON.parse(atob(data.replaceAll('-', '+').replaceAll('_', '/')));
    return new URL(ru).origin;
  } catch {
    return undefined;
  }
}
