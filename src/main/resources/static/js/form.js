// A form whose questions follow each other as they are answered.
import './parvis.js';
import {followAll} from './questions.js';

followAll();
