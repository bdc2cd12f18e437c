package org.parvis.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.parvis.demo.Tale.Told;
import org.parvis.territory.Place;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Component;

/** What happened in the trial town today, told by a handful of reports: as many however large the town is. */
@Component
class DemoScenes {

    private final DemoTales tales;
    private final Houses houses;
    private final PublicScene residents;
    private final DeskScene desk;
    private final FilesScene files;
    private final RequestsScene requests;
    private final IdeasScene ideas;
    private final MeetingsScene meetings;
    private final DebatesScene debates;
    private final BudgetScene budgets;
    private final SurveyScene surveys;
    private final PanelScene panels;
    private final DrawnPanelScene drawnPanels;
    private final OrganisationScene organisations;
    private final CouncilScene councils;
    private final CanvassScene canvasses;
    private final DraftTextScene draftTexts;
    private final PetitionScene petitions;
    private final ClassScene classes;
    private final LetterScene letters;
    private final ProcessTeamScene teams;
    private final LegalScene law;
    private final AnswersScene answers;
    private final MailScene mails;
    private final ShortScene texts;
    private final PostScene post;
    private final OpinionsScene opinions;
    private final RightsScene rights;
    private final TeamScene team;
    private final Territories territories;
    private final Clock clock;

    DemoScenes(
            DemoTales tales,
            Houses houses,
            PublicScene residents,
            DeskScene desk,
            FilesScene files,
            RequestsScene requests,
            IdeasScene ideas,
            MeetingsScene meetings,
            DebatesScene debates,
            BudgetScene budgets,
            SurveyScene surveys,
            PanelScene panels,
            DrawnPanelScene drawnPanels,
            OrganisationScene organisations,
            CouncilScene councils,
            CanvassScene canvasses,
            DraftTextScene draftTexts,
            PetitionScene petitions,
            ClassScene classes,
            LetterScene letters,
            ProcessTeamScene teams,
            LegalScene law,
            AnswersScene answers,
            MailScene mails,
            ShortScene texts,
            PostScene post,
            OpinionsScene opinions,
            RightsScene rights,
            TeamScene team,
            Territories territories,
            Clock clock) {
        this.team = team;
        this.ideas = ideas;
        this.meetings = meetings;
        this.debates = debates;
        this.budgets = budgets;
        this.surveys = surveys;
        this.panels = panels;
        this.drawnPanels = drawnPanels;
        this.organisations = organisations;
        this.councils = councils;
        this.canvasses = canvasses;
        this.draftTexts = draftTexts;
        this.petitions = petitions;
        this.classes = classes;
        this.letters = letters;
        this.teams = teams;
        this.tales = tales;
        this.houses = houses;
        this.residents = residents;
        this.desk = desk;
        this.files = files;
        this.requests = requests;
        this.law = law;
        this.answers = answers;
        this.mails = mails;
        this.texts = texts;
        this.post = post;
        this.territories = territories;
        this.opinions = opinions;
        this.rights = rights;
        this.clock = clock;
    }

    /** Residents first: whoever follows is told of what the desk does next. */
    void play(Cast cast) {
        mails.open();
        List<Place> houses = this.houses.list();
        Map<String, Told> told = tales.tell(cast, houses);
        team.play(cast, told);
        Chance chance = new Chance(clock.instant(), territories.current().zone());
        residents.play(cast, told, houses, chance);
        desk.play(cast, told, chance);
        files.play(cast, told);
        rights.play(cast, told);
        requests.play(cast);
        ideas.play(cast, clock.instant());
        meetings.play(cast, clock.instant());
        debates.play(cast, clock.instant());
        budgets.play(cast, clock.instant());
        surveys.play(cast, clock.instant());
        panels.play(cast);
        drawnPanels.play(cast);
        organisations.play(cast);
        councils.play(cast);
        canvasses.play(cast, clock.instant());
        draftTexts.play(cast, clock.instant());
        petitions.play(cast, LocalDate.ofInstant(clock.instant(), territories.current().zone()));
        classes.play(cast, clock.instant());
        letters.play(cast);
        teams.play(cast);
        law.play(cast, told);
        answers.play(cast);
        mails.play(told);
        texts.play();
        post.play(cast);
        opinions.play(cast, LocalDate.ofInstant(clock.instant(), territories.current().zone()));
    }
}
