package org.quorate.charter;

import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.RuleName;

/** Collects what a row says of a body. Not for use by several threads. */
public final class BodyRowBuilder {
  private final RuleName name;
  private final Source source;
  private final RoleName members;
  private @Nullable Integer seats;
  private @Nullable OrganisationCap cap;
  private OverCap overCap = OverCap.UNSAID;
  private Mandate mandate = Mandate.NONE;
  private @Nullable Vacancy vacancy;
  private @Nullable Substitute substitute;
  private @Nullable Who chair;
  private String why = "";

  BodyRowBuilder(RuleName name, Source source, RoleName members) {
    this.name = name;
    this.source = source;
    this.members = members;
  }

  /** Replaces how many seats there are; null for no fixed number. */
  public BodyRowBuilder seats(@Nullable Integer other) {
    seats = other;
    return this;
  }

  /** Replaces how many of them one organisation may hold; null for any number. */
  public BodyRowBuilder cap(@Nullable OrganisationCap other) {
    cap = other;
    return this;
  }

  /** Replaces what follows where one comes to hold more. */
  public BodyRowBuilder overCap(OverCap other) {
    overCap = other;
    return this;
  }

  /** Replaces for how long and how often members hold their seats. */
  public BodyRowBuilder mandate(Mandate other) {
    mandate = other;
    return this;
  }

  /** Replaces how a vacant seat is filled; null for no way. */
  public BodyRowBuilder vacancy(@Nullable Vacancy other) {
    vacancy = other;
    return this;
  }

  /** Replaces who stands in for a member on a ballot; null for nobody. */
  public BodyRowBuilder substitute(@Nullable Substitute other) {
    substitute = other;
    return this;
  }

  /** Replaces whom {@code chair decides} means; null for nobody. */
  public BodyRowBuilder chair(@Nullable Who other) {
    chair = other;
    return this;
  }

  /** Replaces what explanations quote. */
  public BodyRowBuilder why(String other) {
    why = other;
    return this;
  }

  /** The row. */
  public BodyRow build() {
    return new BodyRow(
        name, source, members, seats, cap, overCap, mandate, vacancy, substitute, chair, why);
  }
}
