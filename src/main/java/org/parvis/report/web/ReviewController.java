package org.parvis.report.web;

import java.util.List;
import org.parvis.casework.CaseChannel;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.report.Draft;
import org.parvis.report.Drafts;
import org.parvis.report.ReportRefused;
import org.parvis.report.Sending;
import org.parvis.report.SubmittedReport;
import org.parvis.report.category.Category;
import org.parvis.report.web.WizardPages.ReceiptPage;
import org.parvis.report.web.WizardPages.ReviewPage;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** «Vérifiez vos réponses», the sending, and the receipt. */
@Controller
@AllowAnyone
class ReviewController {

    private final Drafts drafts;
    private final DraftPhotos photos;
    private final PlaceMap map;
    private final Wizard wizard;

    ReviewController(Drafts drafts, DraftPhotos photos, PlaceMap map, Wizard wizard) {
        this.drafts = drafts;
        this.photos = photos;
        this.map = map;
        this.wizard = wizard;
    }

    @GetMapping("/signaler/{token}/verifier")
    Object check(@PathVariable String token, View view) {
        Screen screen = wizard.screen(token, Step.REVIEW);
        return screen.category() == null ? wizard.goOn(view, token, screen.draft()) : page(screen, screen.category(), view);
    }

    /** Sent twice, it is one report and the same receipt. */
    @PostMapping("/signaler/{token}/verifier")
    Object send(@PathVariable String token, View view) {
        try {
            drafts.send(token, new Sending(
                    view.locale().getLanguage(), view.isKiosk() ? CaseChannel.KIOSK : CaseChannel.WEB, view.visitor().accountId()));
            return receiptOf(view, token);
        } catch (ReportRefused refused) {
            Screen screen = wizard.screen(token, Step.REVIEW).with(FormErrors.of(refused.problems(), view));
            return screen.category() == null
                    ? wizard.goOn(view, token, screen.draft())
                    : page(screen, screen.category(), view).withStatus(422);
        }
    }

    @GetMapping("/signaler/{token}/recu")
    Page receipt(@PathVariable String token) {
        SubmittedReport sent = drafts.findReceipt(token).orElseThrow(() -> new Refusal("report.refused.noDraft"));
        return Page.of("report/receipt", new ReceiptPage(sent, "/signalements/" + sent.number()));
    }

    private static Object receiptOf(View view, String token) {
        return Redirect.to(view, Wizard.receipt(token));
    }

    private Page page(Screen screen, Category category, View view) {
        Draft draft = screen.draft();
        List<AnsweredQuestion> answers = AnsweredQuestion.of(category.questions(), draft.answers(), view.locale());
        return Page.of("report/review", new ReviewPage(
                screen, category, draft, answers, photos.list(draft), map.svg(draft, view)));
    }
}
