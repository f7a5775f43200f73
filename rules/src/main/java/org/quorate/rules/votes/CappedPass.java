package org.quorate.rules.votes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.quorate.OrganisationName;
import org.quorate.vote.Body;
import org.quorate.vote.OptionName;
import org.quorate.vote.Seats;

/** One walk down an order with a fixed limit. */
final class CappedPass {
  private final Body body;
  private final int limit;
  private final List<OptionName> options;
  private final Lots lots;
  private final Map<OrganisationName, Integer> held = new HashMap<>();
  private final List<OptionName> seated = new ArrayList<>();
  private final List<Seats.PassedOver> passedOver = new ArrayList<>();

  CappedPass(Body body, int limit, List<OptionName> options, Lots lots) {
    this.body = body;
    this.limit = limit;
    this.options = options;
    this.lots = lots;
    body.staying().forEach(member -> member.forEach(this::hold));
  }

  Seats over(List<List<OptionName>> order) {
    for (List<OptionName> together : order) {
      List<OptionName> tied = seat(together);
      if (!tied.isEmpty()) {
        return seats(tied);
      }
    }
    return seats(List.of());
  }

  private Seats seats(List<OptionName> tied) {
    return new Seats(seated, passedOver, tied, limit, lots.drawn());
  }

  /** Seats options that stand together; what it leaves open is tied. */
  private List<OptionName> seat(List<OptionName> together) {
    List<OptionName> able = together.stream().filter(option -> full(option).isEmpty()).toList();
    Map<OrganisationName, Integer> wanted = new HashMap<>();
    able.forEach(option -> body.of(option).forEach(name -> wanted.merge(name, 1, Integer::sum)));
    List<OptionName> free =
        able.stream()
            .filter(option -> body.of(option).stream().allMatch(n -> fits(n, wanted)))
            .toList();
    if (able.size() <= left() && free.size() == able.size()) {
      together.forEach(this::seatOrPass);
      return List.of();
    }
    if (left() > 0 && lots.allowed()) {
      drawn(together).forEach(this::seatOrPass);
      return List.of();
    }
    if (able.size() > left()) {
      return left() == 0 ? List.of() : able;
    }
    together.stream().filter(o -> free.contains(o) || !able.contains(o)).forEach(this::seatOrPass);
    return able.stream().filter(option -> !free.contains(option)).toList();
  }

  private List<OptionName> drawn(List<OptionName> together) {
    List<Integer> places =
        IntStream.range(0, options.size())
            .filter(place -> together.contains(options.get(place)))
            .boxed()
            .toList();
    return lots.draw(places).stream().map(options::get).toList();
  }

  private void seatOrPass(OptionName option) {
    if (left() == 0) {
      return;
    }
    List<OrganisationName> full = full(option);
    if (full.isEmpty()) {
      seated.add(option);
      body.of(option).forEach(this::hold);
    } else {
      passedOver.add(new Seats.PassedOver(option, full.get(0)));
    }
  }

  private int left() {
    return body.vacancies() - seated.size();
  }

  private void hold(OrganisationName name) {
    held.merge(name, 1, Integer::sum);
  }

  private boolean fits(OrganisationName name, Map<OrganisationName, Integer> wanted) {
    return held.getOrDefault(name, 0) + wanted.getOrDefault(name, 0) <= limit;
  }

  private List<OrganisationName> full(OptionName option) {
    return body.of(option).stream()
        .filter(name -> held.getOrDefault(name, 0) >= limit)
        .sorted()
        .toList();
  }
}
