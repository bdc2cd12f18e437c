// A ballot says how much of it is left while it is marked, in each of its zones. The server decides.
for (const ballot of document.querySelectorAll('[data-ballot]')) {
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
    const { words, over, overOne } = left.dataset;
    left.textContent = (rest === -1 ? overOne : rest < 0 ? over : words).replace('#', Math.abs(rest).toLocaleString(document.documentElement.lang));
    left.classList.toggle('error', rest < 0);
  };
  ballot.addEventListener('input', tell);
  tell();
}
