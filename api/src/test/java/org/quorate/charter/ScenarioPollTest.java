package org.quorate.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.charter.ScenarioBallot.Voices;
import org.quorate.charter.ScenarioPoll.Candidate;
import org.quorate.charter.ScenarioPoll.Paper;
import org.quorate.vote.OptionName;

class ScenarioPollTest {
  private static final OptionName ANN = OptionName.of("ann");

  @Test
  void keepsWhatItWasTold() {
    Voices three = new Voices(null, 3, Set.of(), null);
    Map<OptionName, Integer> marks = new HashMap<>(Map.of(ANN, 1));
    List<Paper> papers = new ArrayList<>(List.of(new Paper(three, marks, false)));
    List<OptionName> elected = new ArrayList<>(List.of(ANN));
    ScenarioPoll it =
        new ScenarioPoll(List.of(new Candidate(ANN, null)), 2, List.of(three), papers, elected);
    marks.clear();
    papers.clear();
    elected.clear();
    assertThat(it.papers()).singleElement().extracting(Paper::marks).isEqualTo(Map.of(ANN, 1));
    assertThat(it.elected()).containsExactly(ANN);
    assertThat(it.seats()).isEqualTo(2);
    assertThat(ScenarioPoll.NONE.candidates()).isEmpty();
  }
}
