package org.quorate.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quorate.RoleName;

class GrammarExamplesTest {
  private static final Set<RoleName> ROLES =
      Set.of(RoleName.of("maintainer"), RoleName.of("reviewer"));

  static final Map<String, BiFunction<String, Language, Parsed<?>>> READERS =
      Map.ofEntries(
          Map.entry("when", Cells::when),
          Map.entry("approvals", Cells::approvals),
          Map.entry("organisations", Cells::organisations),
          Map.entry("checks", Cells::checks),
          Map.entry("sign-off", Cells::signOff),
          Map.entry("clock", Cells::clock),
          Map.entry("objections", Cells::objections),
          Map.entry("veto", Cells::veto),
          Map.entry("hold", Cells::hold),
          Map.entry("counting", Cells::counting),
          Map.entry("restarts", Cells::restarts),
          Map.entry("exception-names", Cells::exceptionNames),
          Map.entry("rule", Cells::ruleReference),
          Map.entry("each", Cells::each),
          Map.entry("sponsors", Cells::sponsors),
          Map.entry("sponsor-organisations", Cells::sponsorOrganisations),
          Map.entry("evidence", Cells::evidence),
          Map.entry("decided-by", Cells::deciders),
          Map.entry("span", Cells::span),
          Map.entry("idle", Cells::idle),
          Map.entry("then", Cells::then),
          Map.entry("not-during", Cells::notDuring),
          Map.entry("way-back", Cells::wayBack),
          Map.entry("electorate", VoteCells::electorate),
          Map.entry("passing", (text, language) -> VoteCells.passing(text, language, null)),
          Map.entry("floor", (text, language) -> VoteCells.floor(text, language, null)),
          Map.entry("ceiling", (text, language) -> VoteCells.ceiling(text, language, null)),
          Map.entry("vote-clock", VoteCells::clock),
          Map.entry("positions", VoteCells::positions),
          Map.entry("abstentions", VoteCells::abstentions),
          Map.entry("vote-veto", (text, language) -> VoteCells.veto(text, language, null)),
          Map.entry("roll", VoteCells::roll),
          Map.entry("barred", VoteCells::barred),
          Map.entry("close-early", VoteCells::early),
          Map.entry("vote-restarts", VoteCells::restarts),
          Map.entry("vote-when", CallingCells::when),
          Map.entry("called-by", CallingCells::calledBy),
          Map.entry("starts-when", CallingCells::startsWhen),
          Map.entry("not-while", CallingCells::notWhile),
          Map.entry("voices", (text, language) -> Cells.voices(text, language, ROLES)),
          Map.entry("candidates", (text, language) -> PollCells.candidates(text, language, ROLES)),
          Map.entry("papers", (text, language) -> PollCells.papers(text, language, ROLES)),
          Map.entry("elected", PollCells::elected),
          Map.entry("held", PollCells::held),
          Map.entry("ballots", VoteCells::all),
          Map.entry("other-ballots", VoteCells::any),
          Map.entry("overruling", VoteCells::overruling),
          Map.entry("voting-method", ElectionCells::method),
          Map.entry("strength", ElectionCells::strength),
          Map.entry("option", ElectionCells::option),
          Map.entry("if-tied", ElectionCells::ifTied),
          Map.entry("weight", ElectionCells::weight),
          Map.entry("organisation-cap", ElectionCells::cap),
          Map.entry("one-organisation", ElectionCells::together),
          Map.entry("over-the-cap", ElectionCells::overCap),
          Map.entry("term", ElectionCells::term),
          Map.entry("term-limit", ElectionCells::termLimit),
          Map.entry("vacancy", ElectionCells::vacancy),
          Map.entry("substitute", ElectionCells::substitute),
          Map.entry("who", Cells::who),
          Map.entry("demand", Cells::demand),
          Map.entry("waives", Cells::waives),
          Map.entry("duration", Cells::duration),
          Map.entry("afterwards", Cells::afterwards),
          Map.entry("handle", Cells::handle),
          Map.entry("handles", Cells::handles),
          Map.entry("date", Cells::date),
          Map.entry("status", Cells::status),
          Map.entry("relation", Cells::relation),
          Map.entry("part-of", Cells::partOf),
          Map.entry("domains", Cells::domains),
          Map.entry("yes-no", Cells::yesNo),
          Map.entry("globs", Cells::globs),
          Map.entry("owners", Cells::owners),
          Map.entry("players", (text, language) -> Cells.players(text, language, ROLES)),
          Map.entry("labels", (text, language) -> Cells.labels(text, language, ROLES)),
          Map.entry("check-names", Cells::checkNames),
          Map.entry("kinds", Cells::kinds),
          Map.entry("paths", Cells::paths),
          Map.entry("number", Cells::number),
          Map.entry("invoked", (text, language) -> Cells.invoked(text, language, ROLES)),
          Map.entry("outcome", Cells::expected),
          Map.entry("shown", Cells::shown));

  @TestFactory
  Stream<DynamicTest> bothLanguagesMeanTheSame() {
    return Cells.grammars().stream()
        .flatMap(
            grammar ->
                grammar.examples().stream()
                    .map(
                        example ->
                            dynamicTest(
                                grammar.name() + ": " + example.english(),
                                () -> sameInBoth(grammar.name(), example))));
  }

  @Test
  void everyGrammarHasAReaderAndExamples() {
    List<String> names = Cells.grammars().stream().map(Grammar::name).toList();
    assertThat(names).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(READERS.keySet());
    assertThat(Cells.grammars()).allSatisfy(g -> assertThat(g.examples()).isNotEmpty());
  }

  private static void sameInBoth(String name, Grammar.Example example) {
    var reader = READERS.get(name);
    Parsed<?> english = reader.apply(example.english(), Language.EN);
    Parsed<?> englishInChinese = reader.apply(example.english(), Language.ZH);
    Parsed<?> chinese = reader.apply(example.chinese(), Language.ZH);
    assertThat(english).isInstanceOf(Parsed.Value.class);
    assertThat(englishInChinese.asOptional())
        .as("%s", englishInChinese)
        .isEqualTo(english.asOptional());
    assertThat(chinese.asOptional()).as("%s", chinese).isEqualTo(english.asOptional());
  }
}
