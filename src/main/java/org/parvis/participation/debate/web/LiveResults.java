package org.parvis.participation.debate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.parvis.participation.debate.DebateVotes;
import org.parvis.participation.debate.Debates;
import org.parvis.participation.live.LiveStreams;
import org.parvis.participation.live.LiveStreams.Frame;
import org.parvis.participation.talk.VoteFigures;
import org.springframework.stereotype.Component;

/** The results of debates, for whoever has their page open. */
@Component
class LiveResults implements LiveStreams.Subject {

    private final Debates debates;
    private final DebateVotes votes;
    private final LiveStreams streams;

    LiveResults(Debates debates, DebateVotes votes, LiveStreams streams) {
        this.debates = debates;
        this.votes = votes;
        this.streams = streams;
    }

    void follow(UUID debate, HttpServletRequest request, HttpServletResponse response) throws IOException {
        streams.follow(debate, this, request, response);
    }

    @Override
    public Frame read(UUID debate) {
        boolean isOpen = debates.isOpen(debate);
        VoteFigures now = votes.figures(debate);
        return new Frame(
                "{\"PRO\":%d,\"CONTRA\":%d,\"NEITHER\":%d}".formatted(now.pro(), now.contra(), now.neither()),
                isOpen ? Frame.State.GOES_ON : Frame.State.OVER);
    }
}
