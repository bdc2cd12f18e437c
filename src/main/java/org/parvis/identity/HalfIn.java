package org.parvis.identity;

import org.parvis.web.Visitor;

/**
 * Somebody who has given one factor and owes the second: nobody yet, so that the mailbox alone can neither act nor
 * change the account.
 */
record HalfIn() implements Visitor {

    @Override
    public boolean owesSecondFactor() {
        return true;
    }
}
