package org.quorate.engine.charter;

/** What the words of review rows mean, and what forges tell: the prose of the reference page. */
final class ReferenceMeanings {
  /** How rows of reviews apply, and how they combine. */
  static final String ROWS =
      """
      ## How rows of reviews combine

      - `path`, `module` and `kind` cover the files that they match, and only those.
      - `only path` holds if every changed file matches, and covers them all; if one file does not,
        the row does not apply.
      - `otherwise` covers every file that no other row covers, be it one of many. One row may say so,
        beside its `Instead of` rows.
      - `always`, labels, authors, branches, sizes and titles only add demands: they cover no file.
      - A file that no row covers blocks the change.
      - A change has to meet every row that applies to one of its files, and every cell of these rows.
      - `Instead of: NAME` makes a row another way to meet the row NAME: it applies when that row does,
        and one of the two has to be met as a whole.
      - One approval serves every row that asks for such a person, but for `separate people`.
      - A ballot under `Decided by` counts if it opened no earlier than the contribution and did not close
        before the newest version, unless that is the same patch. Where nobody tells when the contribution
        was opened, or its pushes, nobody knows whether it counts; what a row says of approvals says
        nothing of ballots. One of which no author is told was put by the author of the contribution.
        Of several one that passes is enough, so that another may be called where one failed.
      - `and` in a cell means different people: who counts for one side does not count for the other.
        `including` means some of those asked for: `2 maintainers including 1 security` are two people.
      - A role means its holders and those of every role above it in `roles`; `only reviewer` leaves
        those above out.
      """;

  /** How a row of votes decides a ballot. */
  static final String VOTES =
      """
      ## How a row of votes decides a ballot

      - One row decides a ballot: the one whose `Decision` the ballot names.
      - Every cell must be met: a share and a quorum and a number of votes for, each as it is written.
        No vote at all passes nothing but `no objection`.
      - The last vote of a person that is in time counts; a vote at the very instant of closing is in.
      - `for and against` leaves abstentions out; `ballots` holds every vote that counts; `electorate`
        holds everybody who may vote, whether they do or not, and whoever `May not vote`, unless they
        stand under `Leaves the base` too; `present` holds those who were there or voted.
      - `votes cast` is `ballots` where `Abstentions` says `base` or `both`, else `for and against`. If
        that cell is blank, it is refused, unless `Ballot` says `for or against` and no more.
      - Whoever votes for, against or with a concern takes part in the `Quorum`; whoever abstains does
        if `Abstentions` says so.
      - Of the roles under `Who votes` just their holders vote; those of roles above do not, unless
        named. Under `Vetoed by` and `May not vote` a role means those above it too.
      - `at least 72 hours` keeps the ballot open until somebody closes it; `exactly 7 days` closes it
        then; `3 to 14 days` closes it on the fourteenth day, and not before the third is over.
      - `until decided` waits for nothing: it passes as soon as all other cells are met, be it by the first
        vote, though those who have not voted could still turn that. A row that asks for a share of the
        `electorate`, or for a `Quorum`, says how many have to speak first.
      - `when decided` closes it as soon as no vote that is still missing could change the result.
        Where organisations vote, one that has spoken is not settled as long as somebody of it may vote
        and has not. Where the roll is taken at casting or at the closing, whoever comes to the role
        before the clock has run is missing too, as is whoever gains a veto: the roster says who, and to
        a role that it does not list anybody may come, so that `when all have voted` closes nothing.
        `Close early` comes first: what closes a ballot closes it whatever `Restarts when` might have
        done at that instant or later. A new version that starts all again would void votes, so it
        does not stand beside it.
      - While a `concern` stands, nothing passes.
      - A ballot named under `Then`, `If not passed`, `Passes unless` or `Appeal` counts if it opened
        when this one had closed, or later; of several of one name one that passes is enough. All
        under `Then` have to pass; one under `If not passed` makes good that this one failed; one
        under `Passes unless` or `Appeal` turns a result. The result waits for `Passes unless`, and
        stands meanwhile where there is an `Appeal`. Both turn what passed; what failed no `Appeal`
        turns: a ballot that makes it good stands under `If not passed`.
      - With a `Voting method` options are elected, and `Passes with` says `seats filled` or what an
        option must have over the default. A method says nothing of a tie: it stands, and elects nobody
        between whom it lies, unless `If tied` says how. A lot is drawn from the seed of the ballot alone.
      - Of the seats of a body those are vacant that nobody holds beyond the ballot without standing
        again. Under `Organisation cap` an option whose organisation has its seats is passed over, and
        the next one is seated; somebody whose organisation nobody knows makes the result unknown.
      - The `Quorum` of `debian` is how many must prefer an option to the default; of other methods, how
        many must take part.
      - On a secret ballot the papers count, and no vote with a name on it; there must be as many papers
        as people who handed one in, each of them an elector. After a new version that starts all
        again those papers and people are told that are of the new one. Whether its quorum was
        wanting when the time ran out tell its `turnouts`: how many papers were in by an instant. A
        turnout before tells the least, one later the most; without any it stays open. Counts
        that contradict the papers or one another leave the result open too.
      - `chair decides`: the vote of the chair that counts, else the last one cast after the closing. As
        long as that decides nothing, whoever has no vote that counts may cast another one.
      - The name of a body of `bodies` means those who hold the role of its members, wherever a role may
        stand. A share of `seats` counts vacant ones.
      """;

  /** What a body is, and how people come to its seats. */
  static final String BODIES =
      """
      ## Bodies and their seats

      - Members of a body are those who hold the role under `Members`, just that one, for the whole
        project. Each holds one of its `Seats`, until their row of the roster ends.
      - Whoever is `on leave` or `suspended` holds no seat meanwhile: it is vacant, and can be filled. Once
        that is over they hold one again, be it beyond `Seats`.
      - Nobody rises into a body without a free seat, nor if one of their organisations would then hold
        more seats than `Organisation cap` lets it; a share of members counts the newcomer too.
      - Organisations are those of that day, and each that holds half of another or more is one with it,
        unless `Counts as one organisation` says so of another share.
        Whoever stands alone is under no cap; where nobody knows whose organisation somebody is of, it
        stays open whether there is room, if that matters.
      - `If over the cap` says who must step down when an organisation comes to hold too many seats,
        since somebody changed theirs or organisations became one. `resign within 30 days`: until then
        they agree who goes; whoever is one of too many for so long without a break has to, as all of
        them then. `lot`: as many as are too many go, in the order of a lot drawn from the first seed
        that was published since then; without one nothing is drawn.
      - `waived by votes/waiver`: all of them stay once such a ballot passed that was opened since they
        are too many, and that is about nobody, or about one of them. Without one they go as the cell
        says before it; where it says nothing, nobody has to go, and they are too many until it passes.
      - `1 at election, 2 at any time`: an election seats by the first, those who stay counted too; whoever
        comes to a seat otherwise, and whoever may have to go, is under the second.
      - A `Term` runs from `Since` of the row of the roster; without `Since` it has no end. When it is
        over, the member has to step down: they hold their seat until the roster says otherwise, but at
        an election it is vacant. Each such row is a term, also one that ended early.
      - Somebody who served as many terms as `Term limit` lets them may not rise into the body, nor stand
        for it: an election in which they do elects nobody. Terms are in a row, and with the one to come,
        unless a whole `Term` lies between, or anything where no length is stated.
      - Behind every option of an election of a body stands a person, but behind the default option. Where
        the case does not say who, and a term limit, a cap or a member who may stand again hangs on it,
        the result is open.
      - `Vacancy` says how somebody comes to a free seat whom nobody decides on by `Decided by` of the
        role; one of the two is enough, and one of the ways. Cap and term limit hold all the same.
        `next placed` is whoever comes next in the last election of the body that passed: behind those
        whom it elected, those who hold a seat, those whom cap or term limit bar, and those who
        declined since, which a nomination that was refused tells, be it turned or not; whoever declined
        is not next themselves. Whoever came to a seat so and gave it up stands where they stood.
        Of two that the votes do not part
        neither is next. A ballot counts if it was opened since a seat is free, and is about the
        nominee, was held on their nomination, or elected them; `within` runs since the body had no
        free seat.
      - A way under `Vacancy` needs nobody of `Decided by`, so that no refusal bars it, and no `Appeal` turns
        it: an appeal turns what `Decided by` refused. Yet while an appeal may turn what the host says was
        refused, what was said or held on that nomination fills no seat.

      ## Who stands in for a member on a ballot

      - `Substitute` matters to ballots on which just the body votes: its name, or the role under
        `Members`, is all that stands under `Who votes`. One voice a seat: that of the member if they
        have a vote that counts, else that of whoever stands in for them. Once the member votes, as
        late as the instant of the closing, the vote of the other one counts no more; if the member
        takes theirs back, it counts again. Of several who stand in the last vote speaks.
      - Whoever holds just the role of the cell stands in for the one member with whom they share what
        the cell says. Members keep just their own votes. Whoever shares it with two members or more
        stands in for none of them, since nobody could tell for whom they speak.
      - `of the same module`: the role held for a module in the roster, and a row of the roster that
        gives the member their seat's role for that module too; a member without such a row is of
        every module for which the roster gives them any role.
      - `of the same organisation`: the role held for the whole project, and an organisation of both,
        as organisations are one elsewhere. Whoever is `unaffiliated` shares with nobody.
      - Who stands in for whom is looked up when the roll is: at the opening, or at the closing, or now
        while the ballot is open, if `Roll taken` says so.
      - Nobody stands in for a member who may not vote, be it for themselves, as the subject, or since
        they lost their vote. Whoever may not vote themselves does not stand in either.
      - The base stays what it is: the members, or the seats. Somebody who is there to stand in and does
        not vote makes nobody present. `Organisations at least` counts whoever voted, by their own
        organisation at that time. Vetoes and the vote that breaks a tie stay those of people; an
        objection of somebody who stands in starts no clock again when it is taken back.
      - A member for whom somebody else voted may still vote: `when all have voted` waits for them, and
        `when decided` closes nothing that their vote could turn. Under `Roll taken: at closing` it closes
        nothing while a member has not voted, since others may yet come to stand in.
      - Where nobody knows for whose seat somebody voted, nobody knows the result, unless every member
        has voted or may not.
      - On a secret ballot, where organisations vote, under `Roll taken: at casting` and where a quorum
        starts a clock again nobody can stand in, and such a row is refused.
      """;

  /** How cycles and meetings are looked at. */
  static final String LADDER =
      """
      ## Cycles, meetings and time in a role

      - `in last 2 cycles` reaches back to where the last but one of the cycles began that are over. What
        was done since counts, in the running cycle too, and between two. A cycle is over at its end.
      - While fewer are over than a cell names, all counts since the first cycle began, and nobody is
        idle by cycles. What is older than every cycle never counts.
      - Nobody is idle before they held the role for all of the window, without a break: for twelve months
        `in 12 months`, since the year began `in calendar year`, while as many cycles began and went over
        `in last 2 cycles`. A role above is the role too; what was done before it was held counts. A row of
        the roster without `Since` is held for ever. Where a host tells just who holds a role today, nobody
        can tell since when, and it stays open whether they are idle.
      - `3 of last 5 meetings` looks at the last five that were held by then: for a role of a module at
        those of that module, for one of the whole project at those of the whole project.
      - Of a nominee every meeting counts; where fewer were held than the cell names, it looks at these.
        Of a holder it leaves out meetings from when they did not hold the role, and nobody is idle by
        meetings before as many were held while they did.
      - Cycles and meetings the host tells. Where it does not tell all of them, what rests on them stays
        open: nobody rises by it, and nobody has to step down.
      """;

  /** What an appeal of a role turns. */
  static final String APPEAL =
      """
      ## Appeals against a refusal

      - A nominee is refused by a ballot under `Decided by` that fails, from when it closed; by an
        objection that breaks a silence, from when it was raised; and when the host says so, from then.
      - Of the ballots held on a nomination those count that are about the nominee: where people stand,
        by electing the nominee or by being undecided yet, else by their subject. No election removes
        anybody.
      - A ballot of the name under `Appeal` that is held on the nomination turns a refusal if it passes,
        is about nobody else, and opened at that instant or later, `within` the time that the cell
        states. Of several one that passes is enough. It turns what refused, and nothing else: what the
        row asks for beside has to be there.
      - Where a ballot failed, another one of its name may be called on the same nomination, or on the
        next, and passes as well. A holder whom a ballot was to remove, and kept, stays.
      - Meanwhile a refusal stands. What the host says was refused stays heard until another nomination
        is given, and those under `Decided by` are asked no more.
      - An appeal waits for no `Again after`, and where it passed nothing waits for that refusal.
      - `Again after` of roles counts from each such refusal, on any nomination of the same person for the
        same role and module, that stands: one of a ballot that failed though another passed since, or
        though its sponsors took their word back since, too; not from an objection that was taken back,
        nor from what an appeal turned, nor for a way under `Vacancy`. Whatever was said or voted
        meanwhile waits for it.
      """;

  /** How rows of departures bear on votes. */
  static final String DEPARTURES =
      """
      ## Departures and votes

      - `vote suspended until active again` leaves the role and takes the vote, and with it the veto,
        as long as everything else in the row is met: whoever does enough, answers a notice or goes on
        leave has it again at that instant.
      - `vote suspended for 90 days` takes it for so long from when the row is met: from the first
        instant at which all of it is so, after one at which it was not; with `Ask first` and
        `Grace` that is when these are over and nobody answered, and nobody is on leave; the role
        is held, too. At exactly 90 days the vote is back, though the row be met still; being active
        again brings it back no sooner. It is taken anew once the row was not met meanwhile.
      - `vote suspended until 2027-01-01` takes it from whoever the row was met of, even if it is met
        no more, up to the beginning of that date in UTC.
      - Both look back at what people did: nobody has a vote because the past is not told. Of somebody
        of whom the row was met ever since, as far as facts and roster go, nobody can tell when the
        time began, nor whether it is over: `Since` in the roster tells it, or an older deed. Of one
        person a thousand instants are looked at, and 300,000 of all who vote on a ballot; what lies
        beyond stays open.
      - `Leaves the base` says whether whoever has lost the vote by the row stands in the base of
        shares and quorums no more. Beside another consequence `yes` takes those out who are due to
        go: asked in vain, their grace over, and decided; they have no vote either, whatever the
        roster still says. Seats are not people: a share of `seats` stays what it is.
      - It matters to those who vote as holders of just the role under `Role`, for the whole project.
        Whoever votes by several roles has a vote as long as one of them leaves it.
      - It is looked up when the roll is: at the opening of the ballot; under `Roll taken` at casting
        for whoever votes at the instant of their vote, and else at the closing, or now while it is
        open. Where nobody tells when a ballot opened, nobody can tell who had lost their vote.
      - Whoever the roster lists as `suspended` has no vote by such a row either, and needs no facts:
        they stay in the base unless the rows that suspend votes of that role say that they leave it.
      - Where a host tells nothing of how active people are, it stays open whose vote is suspended,
        and what hangs on that. A contribution may tell it beside its ballots.
      - No ballot decides whether somebody may vote on ballots: a row that bears on votes has none
        under `Decided by`.
      """;

  /** What the other tables mean. */
  static final String PEOPLE =
      """
      ## People, organisations, modules, exceptions

      - The roster is the whole truth about each role that it lists. Who holds a role of which it has
        no row, the host tells; where nobody does, it stays open.
      - Whoever is `emeritus`, `on leave` or `suspended`, or outside `Since` and `Until`, does not hold
        the role then. Such a row lists the role all the same: where no other row holds it, nobody does.
      - Where a roster is proposed that has no row of a role any more, whoever held it by a row goes;
        if the host says that they hold it, nobody knows whether they do, and it stays open unless
        they may.
      - Accounts under `Also known as` are one person with one voice. Where a roster is proposed that adds
        one which nobody had as yet, or puts it in the place of the old name that stays beside it,
        nobody comes or goes by that. Whoever writes such a row about somebody else could speak for
        them, so that it stays open until both accounts propose or approve it, by the last word of
        each, or the host tells that they are one. Two people of the roster do not become one, and
        no account goes from one to the other, whatever they say: only the host knows that. One that is
        taken off somebody who stays would be a stranger's, with all that was done by it: both have to
        say so.
      - Whoever is `unaffiliated`, or belongs to an organisation marked `Unaffiliated`, counts as an
        organisation of their own. Whose organisation nobody tells counts as none.
      - `Relation` is for people to read: `funded` and `reports to` belong as `employed` does.
      - The most specific path decides to which module a file belongs. The owners of `Parent` own a
        module too; `Fallback` stands in where none of the owners could approve.
      - Which kind a file is, the host or the case tells; forges and git do not, so a row with `kind`
        stays open there, but for `kind governance`.
      - `Expires` runs from when the exception was invoked.
      - 公示期 (public notice), 冷静期 (cooling off) and 宽限期 (grace) are not 等待期 (`Stay open`),
        and are refused until they are decided.
      """;

  /** Which approvals count. */
  static final String COUNTING =
      """
      An approval counts if it is the last word of its author, was not taken back, is of the newest
      patch, comes from somebody who held the wanted role when they gave it, and who is neither a bot
      nor had a hand in the change. Each term changes one of these:

      | Term | What it means |
      | --- | --- |
      | `author counts` | whoever opened the change may approve it, if the row asks for such a person |
      | `co-author counts` | so may the authors of its commits, and those named by `Co-authored-by` |
      | `committer counts` | so may whoever committed one of its commits, as after a rebase or cherry-pick |
      | `keeps over rebase` | approvals outlive a push that leaves the patch as it was, as they do anyway |
      | `keeps over push` | approvals outlive every push |
      | `void on push` | approvals outlive no push, not even a rebase |
      | `edited void` | an approval edited after it was given does not count |
      | `bot @x` | approvals of that bot count, and its vetoes |
      | `separate people` | who counts here counts in no other row that says so too |
      | `standing at merge` | the role has to be held when the change is judged, not when it was approved |

      Where it is not told who committed, or which version an approval saw, the answer is open, not yes.
      """;

  /** What reviews and comments of forges mean. */
  static final String FORGES =
      """
      ## What forges tell

      | What it is | GitHub | GitLab | Gerrit |
      | --- | --- | --- | --- |
      | approval | a review that approves | an approval | `Code-Review` +2 |
      | veto | a review that requests changes; its text is the reason | changes requested, without a reason | `Code-Review` -2; its message is the reason |
      | objection | a veto is one too | a veto is one too | -1; a veto is one too |
      | says nothing binding | a review that comments | a comment | +1 |
      | taken back | the review is dismissed, or a later one of its author says otherwise | the approval is withdrawn; a request, when its author approves | the vote is taken away |
      | check | check runs and commit statuses | statuses of the pipeline | any other label: its highest vote passes, a negative one fails, else it is not reported yet |
      | label | label | label | hashtag |
      | draft | draft | draft | work in progress |

      A veto stops a row only if `Vetoed by` means its author; where that cell says `with reason`, one
      without a text is void. An objection matters to rows with `Objections`. Labels hold nothing back by
      themselves: rows name them in `When`.

      Lines of comments, on any forge:

      | Line | What it does |
      | --- | --- |
      | `/hold` | holds the change back, where `Hold by` means its author |
      | `/hold cancel`, `/unhold`, `/remove-hold` | lifts the holds before it, as far as its author may |
      | `/invoke NAME` | invokes the exception NAME, where `Invoked by` means its author |

      They count where their author says them: on a line of their own, in a paragraph. In code, in HTML
      comments, and behind the mark of a quotation or a list they do not. In doubt it is held: `/hold` in any
      case, and whatever follows it on its line, holds, in the text of a review too, and where its line stands
      right below a quotation, a list or HTML; the others count in a paragraph of plain text only, in a comment
      without HTML, tables, formulas, `~~` and `>>>`.
      """;

  private ReferenceMeanings() {}
}
