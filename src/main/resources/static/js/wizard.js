// The path to a report, with JavaScript: photos made small, questions that follow each other, and a copy of what is being
// typed on the device. Everything works without it.
import './form.js';
import {keepCopies} from './keeping.js';
import {shrinkOnChoice} from './photo.js';

document.querySelectorAll('[data-photos]').forEach(shrinkOnChoice);

// A kiosk keeps nothing.
const outbox = document.querySelector('meta[name=parvis-outbox]');
if (outbox) keepCopies(outbox.dataset);
