package org.quorate.charter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.RuleName;

/**
 * A body, such as a steering committee. Its name means the holders of its role wherever a cell
 * takes a role.
 *
 * @param members the role that its members hold
 * @param seats how many there are, vacant ones included; null for no fixed number
 * @param cap how many of them one organisation may hold; null for any number
 * @param overCap what follows where one comes to hold more
 * @param mandate for how long and how often its members hold their seats
 * @param vacancy how a vacant seat is filled beside what the row of the role says; null for no way
 * @param substitute who stands in on a ballot for a member who has not voted; null for nobody
 * @param chair whom {@code chair decides} means; null for nobody
 * @param why quoted in explanations; may be empty
 */
public record BodyRow(
    RuleName name,
    Source source,
    RoleName members,
    @Nullable Integer seats,
    @Nullable OrganisationCap cap,
    OverCap overCap,
    Mandate mandate,
    @Nullable Vacancy vacancy,
    @Nullable Substitute substitute,
    @Nullable Who chair,
    String why)
    implements Row {

  /** One of which nothing is said but whose role its members hold. */
  public static BodyRowBuilder builder(RuleName name, Source source, RoleName members) {
    return new BodyRowBuilder(name, source, members);
  }

  /** The same, some of which may be said otherwise. */
  public BodyRowBuilder toBuilder() {
    return new BodyRowBuilder(name, source, members)
        .seats(seats)
        .cap(cap)
        .overCap(overCap)
        .mandate(mandate)
        .vacancy(vacancy)
        .substitute(substitute)
        .chair(chair)
        .why(why);
  }

  /** The same with other ways to fill a vacant seat. */
  public BodyRow filling(@Nullable Vacancy other) {
    return toBuilder().vacancy(other).build();
  }

  /** The same with others who stand in for its members. */
  public BodyRow lending(@Nullable Substitute other) {
    return toBuilder().substitute(other).build();
  }

  /** Every length of time that it states from some event. */
  public List<Span> spans() {
    List<Span> spans = new ArrayList<>(overCap.spans());
    spans.addAll(vacancy == null ? List.of() : vacancy.spans());
    return List.copyOf(spans);
  }
}
