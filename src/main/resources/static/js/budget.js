// The public pages of a vote: what every page does, the ballot, and a code that comes in from its QR code.
import './code.js';
import './ballot.js';
