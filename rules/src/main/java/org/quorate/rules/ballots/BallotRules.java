package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quorate.charter.Charter;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic;
import org.quorate.rules.people.Reach;
import org.quorate.rules.people.Register;
import org.quorate.spi.RuleSet;
import org.quorate.vote.HasPassed;

/** The rules of votes: did this ballot pass? */
public final class BallotRules implements RuleSet {

  @Override
  public Set<String> questions() {
    return Set.of(HasPassed.KIND);
  }

  @Override
  public ClassLoader loader() {
    return BallotRules.class.getClassLoader();
  }

  @Override
  public String models() {
    return "META-INF/kie/org.quorate/quorate-rules/drools-model";
  }

  @Override
  public String rulePackage() {
    return "org.quorate.rules.ballots";
  }

  @Override
  public List<Diagnostic> examine(Charter charter) {
    Register register = new Register(charter.rows(), VotesPlan.named(charter));
    Reach reach = Reach.of(charter);
    Enrolled enrolled = new Enrolled(charter, register, reach);
    Enrolled back = new Enrolled(charter, register, reach.back());
    List<Diagnostic> found =
        new ArrayList<>(new OutOfReach(charter, register, enrolled, back).find());
    found.addAll(new UnbreakableTies(charter, enrolled, back).find());
    found.addAll(new NeverOpen(charter, enrolled, back).find());
    found.addAll(new EndlessBallots(charter).find());
    found.addAll(new TooManyMembers(charter).find());
    return found;
  }

  @Override
  public List<CodePage> pages() {
    return List.of(OutOfReach.PAGE, UnbreakableTies.PAGE, EndlessBallots.PAGE, TooManyMembers.PAGE);
  }

  @Override
  public Plan plan(Charter charter) {
    return new VotesPlan(charter);
  }
}
