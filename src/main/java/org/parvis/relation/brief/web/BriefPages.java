package org.parvis.relation.brief.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.casework.Viewer;
import org.parvis.database.PageTransaction;
import org.parvis.relation.InboxAct;
import org.parvis.relation.InboxActs;
import org.parvis.relation.InboxStep;
import org.parvis.relation.brief.Brief;
import org.parvis.relation.brief.BriefChannel;
import org.parvis.relation.brief.BriefState;
import org.parvis.relation.brief.BriefThreads;
import org.parvis.relation.brief.Briefs;
import org.parvis.shared.Ids;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Printable;
import org.parvis.web.FormErrors;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Reads the pages of short messages, each in one transaction. */
@Component
class BriefPages {

    private static final int BEGINNING = 180;

    private final Briefs briefs;
    private final BriefThreads threads;
    private final InboxActs steps;
    private final Cases cases;

    BriefPages(Briefs briefs, BriefThreads threads, InboxActs steps, Cases cases) {
        this.briefs = briefs;
        this.threads = threads;
        this.steps = steps;
        this.cases = cases;
    }

    @PageTransaction
    BriefsPage list(View view, BriefChannel channel, BriefState state, @Nullable UUID after, String done) {
        List<Brief> found = briefs.list(channel, state, after);
        boolean more = found.size() > Briefs.PAGE;
        List<Brief> shown = more ? found.subList(0, Briefs.PAGE) : found;
        return new BriefsPage(
                channel,
                state,
                briefs.listed(shown, Viewer.of(view.visitor())).stream().map(one -> line(one.brief(), one.subject())).toList(),
                Arrays.stream(BriefChannel.values()).collect(Collectors.toMap(Function.identity(), briefs::countWaiting)),
                more ? BriefsPage.path(channel, state) + "&apres=" + shown.getLast().id() : null,
                done);
    }

    private static BriefsPage.Line line(Brief brief, @Nullable Case subject) {
        return new BriefsPage.Line(
                brief.path(), from(brief), Printable.line(brief.words(), BEGINNING), "brief.short." + brief.place().why(),
                subject == null ? null : subject.number(), brief.receivedAt());
    }

    private static String from(Brief brief) {
        return PhoneNumber.display(brief.sender().shown());
    }

    @PageTransaction
    BriefPage page(View view, Brief brief, BriefPage.Typed typed, FormErrors errors, String done) {
        UUID caseId = brief.place().caseId();
        return new BriefPage(
                brief,
                caseId == null ? null : cases.get(caseId),
                from(brief),
                view.t("brief.why." + brief.place().why(), brief.place().because()),
                threads.conversation(brief, view.visitor()).stream()
                        .map(one -> new BriefPage.Other(one.path(), from(one), Printable.line(one.words(), BEGINNING)))
                        .toList(),
                briefs.suggestions(brief, Viewer.of(view.visitor())),
                steps.list(InboxAct.On.BRIEF, brief.id()).stream()
                        .map(step -> new InboxStep(step.at(), step.who(), view.t("brief.step." + step.act(), step.detail())))
                        .toList(),
                briefs.kinds(),
                briefs.mayHandle(brief, view.visitor()),
                threads.answers(brief),
                threads.room(brief, view.visitor()).orElse(null),
                threads.closed(brief, view.visitor()).map(one -> view.t(one.reason(), one.server())).orElse(null),
                Ids.next().toString(),
                typed,
                errors,
                done);
    }
}
