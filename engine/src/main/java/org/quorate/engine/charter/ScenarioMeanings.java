package org.quorate.engine.charter;

/** What scenarios mean beside their columns, as the reference page says it. */
final class ScenarioMeanings {
  static final String LADDER =
      """
      ## When scenarios play

      - At noon (UTC) of the date from which the charter holds, else of the newest `Since` of its people,
        else of Monday 2024-01-08; and so much later that the first that the row tells (`Open for`, what
        was announced or discussed before it, `Since last version`, `Asked`, `Refused`) comes no earlier
        than noon of the newest `Since`. So everybody of the roster holds their roles by then, but those
        whose spell is over.
      - Votes and papers of a ballot are in at its opening, and its text changes no more. Where a
        ballot alone is asked of, `Refused` is how long ago the same question last failed.
      - Accounts under `Also known as` are one person in scenarios too, whichever of them stands there.
        `Electors` cannot be fewer than roster and scenario together have of those who vote.
      - Write windows of days or months rather than calendar years in rows that scenarios prove: where in
        the year a scenario plays hangs on the roster.

      ## Scenarios of elections

      - Where the row under `Decision` has a `Voting method`, people and options stand under
        `Candidates`, and what voters say of them stands under `Papers`, not under `For` and `Against`.
        Papers by number are of so many who vote, and of nobody else whom the scenario names. Of those
        who stand nobody is the one whom the ballot is about.
      - Whoever is `In office` holds the roles in their brackets when the ballot opens, beside those who
        hold them by the roster: a member of the body stays, beyond those who stand, and takes a seat
        of their organisation.
      - `Elected` names all who are elected, in any order. Nobody publishes a seed, so that a tie which
        a lot is to decide stays open; whoever else decides it does so with a paper of their own.

      ## Scenarios of the ladder

      - A scenario with `Becomes` or `Steps down from` is about the person under `About`: if that is blank
        somebody without a role, or who holds just the one that they step down from. It is of the
        `Module`, and so are their roles, deeds and meetings, but for roles that are of the project.
      - What it does not tell is not so: nothing was done, said, asked or refused. Whoever rises holds
        their roles since the day of their nomination and whoever steps down since ever, unless
        `Evidence` tells how long. That goes for what the roster lets them hold that day as for what
        stands in brackets: the dates of that are no part of a scenario, so that whoever else comes or
        goes changes nothing. What was over by then stays as the roster tells it, so that terms that
        were served count. Whoever `Left` gave up, so long ago, the role that they rise to, which they
        held for as long as `Evidence` says, else since ever before.
      - They were nominated as long ago as `Open for` says, else just now. Sponsors, and those who decide,
        under `Approved by` and `Objected by`, spoke at once. A holder whom others decide on was asked
        then, if `Asked` does not say when; whoever `Answered` did so at once.
      - Under `Decision` stands the ballot that was held on it, or that fills a seat under `Vacancy`,
        with the columns of ballots. `Refused` is how long ago a nomination was refused: the one
        before, or where the role has an `Appeal` and no other ballot stands there, this one.
      - What `Evidence` tells without a window was done just then, or before what it tells of the same
        within one. Each cycle is of 30 days, the last was over just then. Meetings were daily, and of
        those that are counted the earlier ones were attended.
      - On that ballot everybody else has their vote who votes, but those under `Suspended`, whatever
        rows of departures say of people who do too little.
      - `Ballots before` were over when that one opened, or are `open` beside it; `Ballots after` opened
        just now. What came of them the scenario says, and not the rows by which they are decided.
      - `not yet` is `blocked` or `waiting`; `suspended` is that they stay, and have no vote.
      """;

  private ScenarioMeanings() {}
}
