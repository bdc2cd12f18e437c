package org.parvis.ballot.vote;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.files.FileHolder;
import org.springframework.stereotype.Component;

/** The files in which the keys of open votes lie are nobody's to sweep away. */
@Component
class KeptKeys implements FileHolder {

    private final VoteStore store;

    KeptKeys(VoteStore store) {
        this.store = store;
    }

    @Override
    public Collection<String> among(UUID territory, List<String> names) {
        return store.keysAmong(territory, names);
    }
}
