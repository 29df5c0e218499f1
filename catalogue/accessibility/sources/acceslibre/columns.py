"""The columns of acceslibre that say something of access, and how each is read.

From the official schemas (base, lodging, large establishments) and, further down,
that of sports facilities. An empty cell says nothing.
"""

from catalogue.accessibility.sources.answers import count, one_of, some_of, yes_or_no

RAMP = one_of({"aucune": "none", "fixe": "fixed", "amovible": "removable"})
MOST_STEPS = 500

_TRI_STATE = """
    transport_station_presence stationnement_presence stationnement_pmr
    stationnement_ext_presence stationnement_ext_pmr
    cheminement_ext_presence cheminement_ext_terrain_stable
    cheminement_ext_plain_pied cheminement_ext_ascenseur cheminement_ext_ascenseur_pmr
    cheminement_ext_reperage_marches cheminement_ext_main_courante
    cheminement_ext_pente_presence cheminement_ext_bande_guidage
    cheminement_ext_retrecissement
    entree_reperage entree_vitree entree_vitree_vitrophanie entree_plain_pied
    entree_ascenseur entree_ascenseur_pmr entree_marches_reperage
    entree_marches_main_courante entree_dispositif_appel entree_balise_sonore
    entree_aide_humaine entree_pmr entree_porte_presence
    accueil_visibilite accueil_audiodescription_presence
    accueil_equipements_malentendants_presence
    accueil_cheminement_plain_pied accueil_cheminement_ascenseur
    accueil_cheminement_ascenseur_pmr accueil_cheminement_reperage_marches
    accueil_cheminement_main_courante accueil_ascenseur_etage
    accueil_ascenseur_etage_pmr accueil_retrecissement accueil_signaletique_interieure
    accueil_chambre_douche_plain_pied accueil_chambre_douche_siege
    accueil_chambre_douche_barre_appui accueil_chambre_sanitaires_barre_appui
    accueil_chambre_sanitaires_espace_usage accueil_chambre_equipement_alerte
    sanitaires_presence sanitaires_adaptes stationnement_zone_depose_pmr
"""

COLUMNS = dict.fromkeys(_TRI_STATE.split(), yes_or_no) | {
    "cheminement_ext_nombre_marches": count(MOST_STEPS),
    "cheminement_ext_rampe": RAMP,
    "cheminement_ext_pente_degre_difficulte": one_of(
        {"légère": "légère", "importante": "importante"}
    ),
    "cheminement_ext_pente_longueur": one_of(
        {"courte": "courte", "moyenne": "moyenne", "longue": "longue"}
    ),
    "cheminement_ext_devers": one_of(
        {"aucun": "aucun", "léger": "léger", "important": "important"}
    ),
    "entree_marches": count(MOST_STEPS),
    "entree_marches_rampe": RAMP,
    "entree_dispositif_appel_type": some_of(
        {"bouton": "button", "interphone": "intercom", "visiophone": "video"}
    ),
    "entree_largeur_mini": count(1_000),
    "entree_porte_manoeuvre": one_of(
        {
            "battante": "swing",
            "coulissante": "sliding",
            "tambour": "revolving",
            "tourniquet": "turnstile",
        }
    ),
    "entree_porte_type": one_of({"manuelle": False, "automatique": True}),
    "accueil_personnels": one_of(
        {"aucun": "none", "non-formés": "untrained", "formés": "trained"}
    ),
    "accueil_audiodescription": some_of(
        {
            "avec_équipement_permanent": "permanent",
            "avec_app": "app",
            "avec_équipement_occasionnel": "occasional",
            "sans_équipement": "none",
        }
    ),
    "accueil_equipements_malentendants": some_of(
        {code: code for code in ("bim", "bmp", "lsf", "lpc", "sts", "autres")}
    ),
    "accueil_cheminement_nombre_marches": count(MOST_STEPS),
    "accueil_cheminement_rampe": RAMP,
    "accueil_chambre_nombre_accessibles": count(1_000),
    "labels": some_of(
        {code: code for code in ("autre", "dpt", "mobalib", "th", "handiplage")}
    ),
    "labels_familles_handicap": some_of(
        {code: code for code in ("auditif", "mental", "moteur", "visuel")}
    ),
    "accueil_tribunes_places": count(1_000),
    "accueil_presence_espaces_specifiques": some_of(
        {
            "presence_espace_depose_equipements": "storage",
            "presence_espace_repos_sensoriel": "quiet",
            "presence_espace_chiens_guides": "dogs",
            "presence_espace_salle_de_change": "changing",
        }
    ),
    "sanitaires_largeur_porte": one_of(
        {"entre_80_et_90": "80–90", "entre_90_et_110": "90–110"}
    ),
    "sanitaires_sens_transfert": one_of(
        {"gauche": "left", "droite": "right", "gauche_et_droite": "both"}
    ),
}

# of the official schemas: no fact of ours stands for them
_WITHOUT_FACT = """
    transport_bureau_de_vote_accessibilite cheminement_ext_sens_marches
    cheminement_ext_signaletique_exterieure entree_marches_sens
    accueil_cheminement_sens_marches accueil_classes_accessibilite
    accueil_espaces_ouverts accueil_chambre_numero_visible
    accueil_chambre_accompagnement accueil_isoloir_accessibilite
    accueil_urne_accessibilite registre_url conformite
"""
WITHOUT_FACT = frozenset(_WITHOUT_FACT.split())
# which place it is
_IDENTITY = """
    id name postal_code commune numero voie lieu_dit code_insee siret contact_url
    site_internet longitude latitude activite
"""
IDENTITY = frozenset(_IDENTITY.split())
