package org.parvis.participation.petition;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.participation.petition.PetitionActStore.WaitingPetition;
import org.parvis.participation.talk.Deadlines;
import org.parvis.participation.talk.ToModerate;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Petitions on which readers remark something, and those whose authors appeal, in the queue of whoever moderates them. They are of no process. */
@Component
class PetitionsToModerate implements ToModerate {

    private static final int MOST = 100;

    private final PetitionActStore acts;
    private final PetitionRights rights;
    private final Deadlines deadlines;
    private final PetitionRules rules;

    PetitionsToModerate(PetitionActStore acts, PetitionRights rights, Deadlines deadlines, PetitionRules rules) {
        this.rules = rules;
        this.acts = acts;
        this.rights = rights;
        this.deadlines = deadlines;
    }

    @Override
    public List<Item> list(Collection<UUID> processes) {
        return List.of();
    }

    @Override
    public boolean isUsed() {
        return rules.find().isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> listBesides(Visitor visitor) {
        return acts.listWaiting(rights.moderated(visitor), MOST).stream().map(this::item).toList();
    }

    private Item item(WaitingPetition petition) {
        return new Item(
                petition.title(), "/bureau/petitions/" + petition.number() + "/moderation", "petition.why." + petition.why(), petition.since(),
                deadlines.dueAt(petition.why().workingDays(), petition.since()));
    }
}
