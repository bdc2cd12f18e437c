package org.parvis.participation.digest;

import java.util.List;
import org.parvis.participation.Process;
import org.springframework.stereotype.Component;

/** Ideas whose study is past its day. */
@Component
class StudiesOwed implements ToAnswer {

    private final OwedStore store;

    StudiesOwed(OwedStore store) {
        this.store = store;
    }

    @Override
    public List<Owed> list(Who who) {
        return store.listLateStudies(who.processes().stream().map(Process::id).toList(), who.today(), who.most()).stream()
                .map(one -> new Owed(Owed.Kind.STUDY, one.title(), "/bureau/dossiers/" + one.number(), one.due()))
                .toList();
    }
}
