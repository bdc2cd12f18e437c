package org.parvis.request;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.questions.Answers;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RecordSink.Term;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody asked, with each correction. */
@Component
@Order(500)
class RequestRecords implements PersonalRecords, Erasable {

    private final RequestStore store;
    private final RequestKinds kinds;

    RequestRecords(RequestStore store, RequestKinds kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        sink.table("requests", List.of("case", "kind", "channel", "version", "at", "words", "answers"));
        for (UUID id : subject.subjectsOf(RequestCases.CODE)) {
            Request request = store.find(id).orElse(null);
            if (request == null) {
                continue;
            }
            Term kind = new Term(request.kind(), kinds.find(request.kind()).map(one -> one.label(view.locale())).orElse(request.kind()));
            Term channel = new Term(request.channel().name(), view.t("relation.exchange.IN." + request.channel()));
            int ordinal = 0;
            for (Request.Version version : request.versions()) {
                ordinal++;
                sink.row(request.number(), kind, channel, ordinal, version.at(), version.words(), said(version.answers()));
            }
        }
    }

    private static String said(Answers answers) {
        return answers.byQuestion().entrySet().stream()
                .map(one -> one.getKey() + ": " + String.join(", ", one.getValue()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<Gone> erase(Erased what) {
        return List.of(new Gone("request", store.forgetWords(what.caseIds())));
    }
}
