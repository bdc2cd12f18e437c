package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.Channel;
import org.parvis.messaging.DeliveryFailed;
import org.parvis.messaging.MessageState;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

class UndeliveredMailIT extends CaseworkIT {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isToldToAgentsOnTheTimelineAndToNobodyElse() {
        Territory town = aTown();
        UUID id = anOpenCase(town);
        fail(town, number(town, id), "casework/" + id + "/asked/2/requester");
        assertThat(notes(town, id, "internal_text")).singleElement().asString().contains("n’est pas arrivé", "Joignez-le");
        assertThat(notes(town, id, "public_text")).containsOnlyNulls();
    }

    @Test
    void tellsAMailToStaffApart() {
        Territory town = aTown();
        UUID id = anOpenCase(town);
        fail(town, number(town, id) + "/desk", "casework/" + id + "/alert/0/x");
        assertThat(notes(town, id, "internal_text")).singleElement().asString().contains("au service ou à l’entreprise");
    }

    @Test
    void keepsQuietAboutFollowersAndAboutMailsOfNoCase() {
        Territory town = aTown();
        UUID id = anOpenCase(town);
        fail(town, number(town, id), "follow:1:" + id + ":RESOLVED:x");
        fail(town, null, "casework/silence/x");
        fail(town, "S-1999-000001", "casework/x");
        assertThat(notes(town, id, "internal_text")).isEmpty();
    }

    private void fail(Territory town, @Nullable String thread, String key) {
        in(town, () -> events.publishEvent(
                new DeliveryFailed(
                        town.id(), UUID.randomUUID(), key, thread, MessageState.PERMANENT_FAILURE, Channel.EMAIL)));
    }

    private String number(Territory town, UUID id) {
        return inside(town, () -> cases.get(id).number());
    }

    private List<@Nullable String> notes(Territory town, UUID id, String column) {
        return inside(town, () -> jdbc.sql("select " + column + " from casework.entry where case_id = ? and kind = 'NOTE'")
                .param(id)
                .query(String.class)
                .list());
    }
}
