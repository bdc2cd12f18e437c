// The public pages of a vote: what every page does, the ballot, and a receipt's code that comes in from its QR code.
import './parvis.js';
import './ballot.js';

const receipt = document.querySelector('[data-receipt]');
if (receipt && location.hash.length > 30) {
  receipt.elements.code.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', location.pathname);
}
