package org.parvis.participation.digest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilOpinions;
import org.parvis.participation.council.CouncilRights;
import org.parvis.participation.council.Councils;
import org.springframework.stereotype.Component;

/** Opinions of councils that the town has not answered. */
@Component
class CouncilsOwed implements ToAnswer {

    private final Councils councils;
    private final CouncilOpinions opinions;
    private final CouncilRights rights;

    CouncilsOwed(Councils councils, CouncilOpinions opinions, CouncilRights rights) {
        this.councils = councils;
        this.opinions = opinions;
        this.rights = rights;
    }

    @Override
    public List<Owed> list(Who who) {
        Map<UUID, Council> own = councils.listPublished().stream()
                .filter(one -> rights.mayKeep(who.visitor(), one))
                .collect(Collectors.toMap(Council::id, one -> one));
        if (own.isEmpty()) {
            return List.of();
        }
        return opinions.listOwed(own.keySet(), who.most()).stream()
                .map(one -> new Owed(
                        Owed.Kind.COUNCIL, one.title(), Objects.requireNonNull(own.get(one.councilId())).deskPath() + "/avis/" + one.number(),
                        Objects.requireNonNull(one.dueOn())))
                .toList();
    }
}
