// A child's pages: the code of a scanned slip is typed already, and questions are read aloud. Everything works without.
import './parvis.js';

const code = document.querySelector('[data-child-code]');
if (code && location.hash.length > 1) {
  code.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', location.pathname); // Nor does it stay in the tablet's list of pages.
  code.form.querySelector('button').focus();
}

// Somebody went back to a page that the browser had kept whole: the next child begins anew.
addEventListener('pageshow', event => {
  const child = document.querySelector('[data-child]');
  if (event.persisted && child) location.replace(child.dataset.child);
});

const say = document.querySelector('[data-say]');
if (say && 'speechSynthesis' in window) {
  say.hidden = false;
  say.addEventListener('click', () => {
    speechSynthesis.cancel();
    // A question that everybody has in this form says itself: its words, its help, what can be chosen or put in order.
    for (const part of document.querySelectorAll('[data-said], .survey-item :is(legend, label, .hint)')) {
      const words = new SpeechSynthesisUtterance(part.textContent);
      words.lang = document.documentElement.lang;
      words.rate = 0.9;
      speechSynthesis.speak(words);
    }
  });
  addEventListener('pagehide', () => speechSynthesis.cancel());
}
