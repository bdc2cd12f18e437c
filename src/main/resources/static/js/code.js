// A page on which a code is typed that came in from its QR code: it does not stay in the browser's list of pages.
import './parvis.js';

const coded = document.querySelector('[data-receipt], [data-letter]');
if (coded && location.hash.length > 15) {
  coded.elements.code.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', location.pathname);
}
