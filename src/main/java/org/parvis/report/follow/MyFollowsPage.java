package org.parvis.report.follow;

import java.util.List;
import org.parvis.identity.AccountSubscriptions;

/**
 * What an account follows.
 *
 * @param others what else it gets by mail
 */
public record MyFollowsPage(List<MyFollow> follows, List<AccountSubscriptions.Entry> others) {

    public boolean isEmpty() {
        return follows.isEmpty() && others.isEmpty();
    }
}
