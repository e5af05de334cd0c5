from guidebook.localization.collation import collation_key


def test_names_stand_by_script_and_letters_and_then_by_accents() -> None:
    names = [
        "日本語",
        "Zulu",
        "ไทย",
        "Łacina",
        "العربية",
        "Éwé",
        "english",
        "Русский",
        "Ewe",
        "Malti",
    ]
    assert sorted(names, key=collation_key) == [
        "english",
        "Ewe",
        "Éwé",
        "Łacina",
        "Malti",
        "Zulu",
        "Русский",
        "العربية",
        "ไทย",
        "日本語",
    ]


def test_a_sign_before_a_name_does_not_move_it() -> None:
    names = ["Zulu", "ʻŌlelo Hawaiʻi", "Nederlands"]
    assert sorted(names, key=collation_key) == ["Nederlands", "ʻŌlelo Hawaiʻi", "Zulu"]
