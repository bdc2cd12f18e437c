package org.parvis.request;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parvis.casework.Case;
import org.parvis.casework.CaseKind;
import org.parvis.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells casework what a request can be about: its kinds, and what follows from them. */
@Component
class RequestSubjects implements CaseKind.Subjects {

    private final RequestKinds kinds;
    /** Looked up late: requests need cases, which need their kinds. */
    private final ObjectProvider<Requests> requests;

    RequestSubjects(RequestKinds kinds, ObjectProvider<Requests> requests) {
        this.kinds = kinds;
        this.requests = requests;
    }

    @Override
    public List<CaseKind.Topic> topics(Locale locale) {
        return kinds.list().stream().map(kind -> new CaseKind.Topic(kind.code(), kind.label(locale), "")).toList();
    }

    @Override
    public List<CaseKind.Topic> groups(Locale locale) {
        return List.of();
    }

    @Override
    public void recategorise(Case subject, String category) {
        requests.getObject().putInKind(subject.subjectId(), category);
    }

    @Override
    public CaseKind.Terms terms(String category, Map<String, String> facts) {
        RequestKind kind = kinds.findChoosable(category).orElseThrow(() -> new Refusal("request.refused.kind"));
        Map<String, String> corrected = new HashMap<>(facts);
        corrected.put("category", kind.code());
        return new CaseKind.Terms(corrected, kind.promise(), kind.department());
    }
}
