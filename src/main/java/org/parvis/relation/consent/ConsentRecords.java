package org.parvis.relation.consent;

import java.io.IOException;
import java.util.List;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RecordSink.Term;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody agreed to, for whoever asks for their data. It goes with their file. */
@Component
@Order(120)
class ConsentRecords implements PersonalRecords {

    private final Consents consents;

    ConsentRecords(Consents consents) {
        this.consents = consents;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        sink.table("consents", List.of("at", "purpose", "given", "channel", "proof"));
        for (Consent one : consents.list(subject.person().id())) {
            sink.row(
                    one.at(), new Term(one.purpose().name(), view.t("relation.purpose." + one.purpose())),
                    new Term(String.valueOf(one.isGiven()), view.t(one.isGiven() ? "rights.yes" : "rights.no")),
                    new Term(one.channel().name(), view.t("relation.channel." + one.channel())), one.proof());
        }
    }
}
