// The public pages of a vote: what every page does, the ballot, and a code that comes in from its QR code.
import './parvis.js';
import './ballot.js';

// The code of a receipt, or of a letter: it does not stay in the browser's list of pages.
const coded = document.querySelector('[data-receipt], [data-letter]');
if (coded && location.hash.length > 15) {
  coded.elements.code.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', location.pathname);
}
