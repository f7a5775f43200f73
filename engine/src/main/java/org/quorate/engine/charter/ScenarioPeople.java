package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.charter.ScenarioBallot.Voices;
import org.quorate.charter.ScenarioFacts.Invoked;
import org.quorate.charter.ScenarioFacts.LabelSet;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.charter.ScenarioPoll.Candidate;
import org.quorate.charter.ScenarioPoll.Paper;
import org.quorate.engine.cell.Cells;
import org.quorate.engine.cell.PollCells;

/** Reads the people of scenarios, with the roles that a charter declares. */
final class ScenarioPeople {
  private final CellReader in;
  private final RoleNames roles;
  private final Set<RoleName> known;

  ScenarioPeople(CellReader in, RoleNames roles) {
    this.in = in;
    this.roles = roles;
    known = roles.declared();
  }

  @Nullable Player player(Line line, Field field) {
    return player(in.readHere(line, field, (text, words) -> Cells.player(text, words, known)));
  }

  List<Player> players(Line line, Field field) {
    return players(in.readHere(line, field, (text, words) -> Cells.players(text, words, known)));
  }

  List<Voices> voices(Line line, Field field) {
    List<Voices> written =
        in.readHere(line, field, (text, words) -> Cells.voices(text, words, known));
    List<Voices> voices = new ArrayList<>();
    for (Voices each : written == null ? List.<Voices>of() : written) {
      voices.add(canonical(each));
    }
    return voices;
  }

  List<LabelSet> labels(Line line, Field field) {
    List<LabelSet> written =
        in.readHere(line, field, (text, words) -> Cells.labels(text, words, known));
    return written == null
        ? List.of()
        : written.stream().map(it -> new LabelSet(it.label(), player(it.setBy()))).toList();
  }

  List<Invoked> invoked(Line line, Field field) {
    List<Invoked> written =
        in.readHere(line, field, (text, words) -> Cells.invoked(text, words, known));
    return written == null
        ? List.of()
        : written.stream().map(it -> new Invoked(it.exception(), players(it.by()))).toList();
  }

  List<Candidate> candidates(Line line, Field field) {
    List<Candidate> written =
        in.readHere(line, field, (text, words) -> PollCells.candidates(text, words, known));
    return written == null
        ? List.of()
        : written.stream().map(it -> new Candidate(it.option(), player(it.person()))).toList();
  }

  List<Paper> papers(Line line, Field field) {
    List<Paper> written =
        in.readHere(line, field, (text, words) -> PollCells.papers(text, words, known));
    return written == null
        ? List.of()
        : written.stream()
            .map(it -> new Paper(canonical(it.voters()), it.marks(), it.points()))
            .toList();
  }

  RoleName canonical(RoleName written) {
    return roles.canonical(written);
  }

  private List<Player> players(@Nullable List<Player> written) {
    List<Player> players = new ArrayList<>();
    for (Player each : written == null ? List.<Player>of() : written) {
      players.add(canonical(each));
    }
    return players;
  }

  private @Nullable Player player(@Nullable Player written) {
    return written == null ? null : canonical(written);
  }

  private Voices canonical(Voices written) {
    return new Voices(
        player(written.player()),
        written.count(),
        canonical(written.roles()),
        written.organisation());
  }

  private Player canonical(Player written) {
    return new Player(written.handle(), canonical(written.roles()), written.organisation());
  }

  private Set<RoleName> canonical(Set<RoleName> written) {
    return written.stream().map(roles::canonical).collect(Collectors.toSet());
  }
}
