// A ballot says how much of it is left while it is marked; a receipt's code comes in from its QR code. The server decides.
import './parvis.js';

const receipt = document.querySelector('[data-receipt]');
if (receipt && location.hash.length > 30) {
  receipt.elements.code.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', location.pathname);
}

const ballot = document.querySelector('[data-ballot]');
if (ballot) {
  const left = ballot.querySelector('[data-left]');
  const sum = (inputs, value) => [...inputs].reduce((total, input) => total + value(input), 0);
  const tell = () => {
    const ticked = ballot.querySelectorAll('input:checked');
    const { ballot: kind, most, sum: points, envelope } = ballot.dataset;
    const rest = {
      KNAPSACK: () => envelope - sum(ticked, input => Number(input.dataset.cost)),
      CUMULATIVE: () => points - sum(ballot.querySelectorAll('[type=number]'), input => Number(input.value)),
      RANKED: () => most - [...ballot.querySelectorAll('[type=number]')].filter(input => Number(input.value) > 0).length,
    }[kind]?.() ?? most - ticked.length;
    left.hidden = kind === 'CHOOSE_ONE';
    left.textContent = left.dataset.words.replace('#', rest.toLocaleString(document.documentElement.lang));
    left.classList.toggle('error', rest < 0);
  };
  ballot.addEventListener('input', tell);
  tell();
}
