package org.parvis.relation.call;

import java.util.List;
import org.parvis.relation.rights.Erasable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Calls to make go with their cases: nobody is left to call. What was said stands in the file or the case. */
@Component
@Order(260)
class CallRecords implements Erasable {

    private final CallStore store;

    CallRecords(CallStore store) {
        this.store = store;
    }

    @Override
    public List<Gone> erase(Erased what) {
        return List.of(new Gone("call", store.deleteOf(what.caseIds())));
    }
}
