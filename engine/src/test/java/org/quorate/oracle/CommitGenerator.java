package org.quorate.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Identity;
import org.quorate.contribution.Trailer;

/** Commits, most of them signed off as they should be. */
final class CommitGenerator {
  private static final List<String> IDS =
      List.of("a1b2c3d4e5f6a7b8", "a1b2c3d9e5f6a7b9", "0f1e2d3c4b5a6978", "c0ffee00c0ffee00");
  private static final Identity ANN = Identity.of("Ann Lee", "ann@example.org");
  private static final Identity BEN = Identity.of("Ben Ode", "ode@example.org");
  private static final Identity BEN_BY_ADDRESS = Identity.of("Ben Ode", "ben@example.org");
  private static final Identity DAN =
      new Identity("Dan", "d@example.org", Vocabulary.HUMANS.get(3));
  private static final Identity ROBO = new Identity("Robo", "robo@example.org", Vocabulary.BOT);

  private static final Identity[] AUTHORS = {
    ANN, ANN, ANN, ANN, ANN, ANN, BEN, BEN, ROBO, ROBO, DAN, BEN_BY_ADDRESS
  };
  private static final List<String> CO_AUTHORS =
      List.of(
          "Ben <ben@example.org>",
          "ben@example.org",
          "Eve <eve@example.org>, Ben (ben@example.org)",
          "@ben");

  private final Chance chance;
  private final int signed;

  CommitGenerator(Chance chance) {
    this.chance = chance;
    this.signed = chance.of(100, 95, 70);
  }

  List<Commit> commits() {
    List<Commit> commits = new ArrayList<>();
    int count = chance.of(0, 1, 1, 1, 2, 3, 4);
    for (int i = 0; i < count; i++) {
      commits.add(commit(IDS.get(i)));
    }
    return chance.shuffled(commits);
  }

  private Commit commit(String id) {
    Identity author = chance.in(2) ? nobody() : chance.of(AUTHORS);
    Identity committer = chance.in(70) ? author : author == BEN ? DAN : BEN;
    return new Commit(
        id,
        author,
        committer,
        chance.in(10),
        chance.in(75) ? Commit.Signature.VERIFIED : chance.of(Commit.Signature.values()),
        chance.in(25) ? remedy(author) : "Fix the pump\n",
        chance.in(signed)
            ? trailers(signOff(chance.of(author, author, author, committer)), id)
            : wrongTrailers(author));
  }

  /** Some sign-offs stand below a co-author. */
  private static List<Trailer> trailers(Trailer signOff, String id) {
    boolean alone = signOff.key().startsWith("S") || !signOff.value().startsWith(" ");
    String who = CO_AUTHORS.get(IDS.indexOf(id));
    return alone ? List.of(signOff) : List.of(new Trailer("Co-Authored-By", who), signOff);
  }

  private Identity nobody() {
    return chance.of(
        Identity.of("", ""),
        Identity.of(" ", "ann@example.org"),
        Identity.of("\u2007", "ann@example.org"));
  }

  private Trailer signOff(Identity by) {
    String key = chance.of("Signed-off-by", "signed-off-by");
    String name = chance.in(85) ? by.name() : " " + by.name().toUpperCase(Locale.ROOT);
    return new Trailer(key, name + " <" + by.email() + ">");
  }

  private List<Trailer> wrongTrailers(Identity author) {
    return chance.of(
        List.<Trailer>of(),
        List.of(new Trailer("Reviewed-by", shown(author))),
        List.of(new Trailer("Signed-off-by", author.name())),
        List.of(new Trailer("Signed-off-by", author.name() + " <elsewhere@example.org>")),
        List.of(new Trailer("Signed-off-by", "Somebody Else <" + author.email() + ">")));
  }

  private String remedy(Identity author) {
    String id = chance.pick(IDS);
    String given = chance.of(id, id, id.substring(0, 7), id.substring(0, 6), id + "0");
    String who = shown(chance.in(85) ? author : BEN);
    return "Add what was forgotten\n\nI, "
        + who
        + ", hereby add my Signed-off-by to this commit: "
        + given
        + "\n";
  }

  private static String shown(Identity identity) {
    return identity.name() + " <" + identity.email() + ">";
  }
}
