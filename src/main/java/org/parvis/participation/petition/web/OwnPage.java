package org.parvis.participation.petition.web;

import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.Signature;
import org.parvis.participation.petition.Signature.State;

/**
 * Somebody's own signature, as their link opens it.
 *
 * @param isRunning whether it can be taken back, be the petition hidden
 * @param isNews whether the link was that which ends the news
 * @param done what was just done, as the end of a message key; empty for nothing
 * @param refusal why something could not be done; empty where nothing was refused
 */
public record OwnPage(
        Petition petition, Signature signature, String token, boolean isSignable, boolean isRunning, boolean isNews, String done, String refusal) {

    public boolean canWithdraw() {
        return isRunning && signature.state() != State.SET_ASIDE;
    }
}
