// Which questions are asked, given the answers before them: word for word what the server decides (questions/When.java,
// survey/SurveyForm.java). A file of cases and thousands of random forms hold both together.

// What Java's strip() takes for white space; trim() takes more.
const SPACE = '[\\t-\\r\\u001c-\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]+';
const EDGES = new RegExp(`^${SPACE}|${SPACE}$`, 'g');

/** The answers without spaces around them and without empty ones. */
export function said(answers) {
  const kept = {};
  for (const [question, values] of Object.entries(answers)) {
    const stripped = values.map(value => value.replace(EDGES, '')).filter(Boolean);
    if (stripped.length) kept[question] = stripped;
  }
  return kept;
}

/** A number in millionths, whole, so that it is compared exactly; null where it is none. */
function number(typed) {
  const found = /^([+-]?)([0-9]{1,15})(?:[.,]([0-9]{1,6}))?$/.exec(typed.replace(/[ \t\u00A0\u202F]/g, ''));
  if (!found) return null;
  const size = BigInt(found[2] + (found[3] ?? '').padEnd(6, '0'));
  return found[1] === '-' ? -size : size;
}

export function holds(when, answers) {
  const values = Object.hasOwn(answers, when.q ?? '') ? answers[when.q] : [];
  const only = values.length === 1 ? values[0] : null;
  switch (when.op) {
    case 'answered': return values.length > 0;
    case 'equals': return only === when.value;
    case 'in': return only !== null && when.values.includes(only);
    case 'contains': return values.includes(when.value);
    case 'less': {
      if (only === null) return false;
      if (when.date) return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(only) && only < when.date;
      const size = number(only);
      return size !== null && size < number(when.number);
    }
    case 'and': return when.of.every(one => holds(one, answers));
    case 'or': return when.of.some(one => holds(one, answers));
    case 'not': return !holds(when.of, answers);
    default: throw new Error('no condition: ' + JSON.stringify(when));
  }
}

/**
 * Goes through a form from its beginning: what is not asked counts as not answered for all that follows.
 * items: [{code, keys, when}]; answers: values by key; before: answers that count already, of what stands before these items.
 * Gives the codes of what is asked and the answers that count.
 */
export function asked(items, answers, before = {}) {
  const given = said(answers);
  const kept = said(before);
  const shown = [];
  for (const {code, keys, when} of items) {
    if (when && !holds(when, kept)) continue;
    shown.push(code);
    for (const key of keys) if (Object.hasOwn(given, key)) kept[key] = given[key];
  }
  return {shown, kept};
}
