// Passkeys: asks the server for a question, the device for its answer, and hands it back. Without it there are the
// link by e-mail, the password and the codes.
import './parvis.js';

const toBytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
const toText = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const post = async (url, body) => {
  const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body });
  if (answer.redirected) { location.assign(answer.url); return new Promise(() => {}); }
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
};

const withBytes = credentials => credentials.map(credential => ({ ...credential, id: toBytes(credential.id) }));

const create = async base => {
  const asked = await post(`${base}/question`);
  const made = await navigator.credentials.create({ publicKey: { ...asked,
    challenge: toBytes(asked.challenge),
    user: { ...asked.user, id: toBytes(asked.user.id) },
    excludeCredentials: withBytes(asked.excludeCredentials) } });
  return { id: made.id, rawId: toText(made.rawId), type: made.type, clientExtensionResults: {},
    response: { clientDataJSON: toText(made.response.clientDataJSON), attestationObject: toText(made.response.attestationObject), transports: made.response.getTransports?.() ?? [] } };
};

const login = async base => {
  const asked = await post(`${base}/question`);
  const shown = await navigator.credentials.get({ publicKey: { ...asked,
    challenge: toBytes(asked.challenge),
    allowCredentials: withBytes(asked.allowCredentials) } });
  const { clientDataJSON, authenticatorData, signature, userHandle } = shown.response;
  return { id: shown.id, rawId: toText(shown.rawId), type: shown.type, clientExtensionResults: {},
    response: { clientDataJSON: toText(clientDataJSON), authenticatorData: toText(authenticatorData), signature: toText(signature), userHandle: userHandle ? toText(userHandle) : null } };
};

for (const box of window.PublicKeyCredential ? document.querySelectorAll('[data-passkey]') : []) {
  const button = box.querySelector('button');
  const failed = box.querySelector('[data-failed]');
  box.hidden = false;
  box.parentElement.querySelector('[data-without-passkey]')?.setAttribute('hidden', '');
  button.addEventListener('click', async () => {
    failed.hidden = true;
    button.disabled = true;
    try {
      const { base, retour, passkey } = box.dataset;
      const answer = passkey === 'create' ? await create(base) : await login(base);
      const query = new URLSearchParams({ retour, name: box.querySelector('[data-passkey-name]')?.value ?? '' });
      const { next } = await post(`${base}/reponse?${query}`, JSON.stringify(answer));
      location.assign(next);
    } catch {
      failed.hidden = false;
      button.disabled = false;
    }
  });
}
