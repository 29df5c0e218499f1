"""The classes of the ontology (3.1.6) by branch, and the kind that each stands for.

A record lists a class with all its ancestors, yet REST answers and older feeds leave
some out: so each branch names all of its classes. To take in a class of a later
ontology, add its name to its branch.
"""

CLASSES_BY_BRANCH = {
    "EntertainmentAndEvent": """
        ArtistSigning BoardMeeting BricABrac BusinessEvent Carnival ChildrensEvent
        CircusEvent Commemoration Concert Conference Congress CulturalEvent
        DanceEvent ExecutiveBoardMeeting Exhibition FairOrShow Festival Game
        GarageSale Harvest LocalAnimation Market OpenDay Opera Parade
        PilgrimageAndProcession Rally Rambling Reading Recital ReligiousEvent
        SaleEvent ScreeningEvent Seminar ShowEvent SocialEvent SportsCompetition
        SportsDemonstration SportsEvent TheaterEvent TraditionalCelebration
        TrainingWorkshop VisualArtsEvent WorkMeeting
    """,
    "Tour": """
        CyclingTour FluvialTour HorseTour RoadTour UnderwaterRoute WalkingTour
    """,
    "Accommodation": """
        CamperVanArea Camping CampingAndCaravanning ChildrensGite
        ClubOrHolidayVillage CollectiveAccommodation CollectiveHostel FarmCamping
        GroupLodging Guesthouse HolidayCentre HolidayResort Hotel HotelRestaurant
        HotelTrade NaturalCampingArea RentalAccommodation ResidentialLeisurePark
        SelfCateringAccommodation StopOverOrGroupLodge TableHoteGuesthouse
        TableHotes YouthHostelAndInternationalCenter
    """,
    "AccommodationProduct": """
        Apartment Bed Bubble Bungalow Bungatoile CampingCar CampingPitch Caravan
        CastleAndPrestigeMansion Chalet HotelSuite House HouseBoat Hut LeisureChalet
        Room Tent Tipi TreeHouse Yurt
    """,
    "FoodEstablishment": """
        Bakery BarOrPub BistroOrWineBar BoatRestaurant BrasserieOrTavern Cabaret
        CafeOrTeahouse Cellar FarmhouseInn FastFoodRestaurant GourmetRestaurant
        HotelRestaurant IceCreamShop MountainRestaurant Restaurant
        SelfServiceCafeteria StreetFood
    """,
    "BusinessPlace": """
        ChamberOfCommerceAndIndustry ConventionCentre
    """,
    "TouristInformationCenter": """
        DepartementTourismCommittee IncomingTravelAgency LocalTouristOffice
        ProfessionalTourGuide RegionalTourismCommittee TourGuideAgency
        TourOperatorOrTravelAgency TourismCentre VolunteerTourGuideOrGreeter
    """,
    "CulturalSite": """
        Abbey Aqueduct ArcheologicalSite Arena Basilica Bastide Bishopric Bridge
        BuddhistTemple Calvary Castle Cathedral Chapel Chartreuse Church Citadel
        CityHeritage CivilCemetery Cloister Collegiate Commanderie Convent
        CoveredMarket DefenceSite District Dungeon Farm Forge Fort FortifiedCastle
        FortifiedSet Fountain IndustrialSite InterpretationCentre LevyOrDike Library
        Lighthouse Lock MegalithDolmenMenhir MilitaryCemetery Mill Mine Monastery
        Mosque MountainResort Museum Orchard Palace ParkAndGarden Pier PigeonLoft
        ReligiousSite RemarkableBuilding RemarkableHouse RemembranceSite RomanPath
        Ruins SpaResort Stables Synagogue TechnicalHeritage Temple Tower
        TriumphalArch WashHouse
    """,
    "NaturalHeritage": """
        AlpinePasture Beach Bocage Bog Canal Canyon Causse CaveSinkholeOrAven
        ChalkyLawn Cirque Cliff Coastline Col ConeNeck Crest Cuesta Culture Dune
        Forest Glacier Gorge Grassland HalophilicArea Hillsides Icefall
        IslandPeninsula Lake Landes Mountain NaturalCuriosity NaturalPark
        OutstandingTree Peak Plain Plateau PointOfView Pond River Source Stone
        Stream StubbleFields Summit Swamp Valley Volcano Waterfall Wetland
    """,
    "Visit": """

    """,
    "TastingProvider": """
        Brewery Cooperative Farmer Producer ProducersGroup Trader WineCellar
    """,
    "SportsAndLeisurePlace": """
        AdventurePark Auditorium BalneotherapyCentre BeachClub BilliardRoom
        BoulesPitch BowlingAlley Casino Cinema Cinematheque CircusPlace ClimbingWall
        CrossCountrySkiResort CrossCountrySkiTrail DogSleddingTrail
        DownhillSkiResort DownhillSkiRun EducationalTrail EquestrianCenter
        FitnessCenter FitnessPath FrontonBelotaCourt GolfCourse Gymnasium Hammam
        IceSkatingRink Jetty KidsClub LaunchingRamp LeisureComplex Marina MiniGolf
        MooringArea MultiPurposeRoomOrCommunityRoom NauticalCentre NightClub
        PlayArea Racetrack RacingCircuit RailBike SchoolOrTrainingCentre
        SightseeingBoat SportsClub SportsHall SquashCourt Stadium SummerToboggan
        SwimmingPool TeachingFarm TennisComplex TerrainPark Theater ThemePark
        TobogganBobsleigh TourismCableCar TouristBus TouristTrain
        TrackRollerOrSkateBoard Trampoline Velodrome ViaFerrata VivariumAquarium
        YachtClub ZooAnimalPark
    """,
    "ActivityProvider": """
        CulturalActivityProvider LeisureSportActivityProvider
    """,
    "Practice": """
        AccompaniedPractice Competition Course DevelopmentCourse FirstPractice
        FreePractice IntroductionCourse MultiActivity Tasting Traineeship
    """,
    "Rental": """
        EquipmentRental NonHousingRealEstateRental
    """,
    "MedicalPlace": """
        HealthcarePlace HealthcareProfessional Pharmacy Spa ThalassotherapyCentre
    """,
    "Store": """
        AntiqueAndSecondhandGoodDealer ArtGalleryOrExhibitionGallery
        BoutiqueOrLocalShop CraftsmanShop DepartmentStore HypermarketAndSupermarket
        LocalProductsShop ShoppingCentreAndGallery
    """,
    "ServiceProvider": """
        EquipmentRentalShop EquipmentRepairShop TaxiCompany Transporter
    """,
    "Transport": """
        Airfield Airport BikeStationOrDepot BusStation BusStop CableCarStation
        CarpoolArea Lock Parking RiverPort Seaport TaxiCompany TaxiStation
        TrainStation
    """,
    "ConvenientService": """
        ATM CarOrBikeWash Cybercafe ElectricBycicleChargingPoint
        ElectricVehicleChargingPoint GarageOrAirPump LeftLuggage PicnicArea
        PublicLavatories RVServiceArea WaterSource WifiHotSpot
    """,
}

# The first branch that a record belongs to decides: a hotel with a restaurant is a
# place to stay, a festival on a farm an event, a castle with seminar rooms a visit.
KIND_OF_BRANCH = {
    "EntertainmentAndEvent": "event",
    "Tour": "route",
    "Accommodation": "stay",
    "AccommodationProduct": "stay",
    "FoodEstablishment": "eat",
    "TouristInformationCenter": "service",
    "CulturalSite": "visit",
    "NaturalHeritage": "visit",
    "BusinessPlace": "venue",
    "TastingProvider": "visit",
    "Visit": "visit",
    "SportsAndLeisurePlace": "do",
    "ActivityProvider": "do",
    "Practice": "do",
    "Rental": "service",
    "MedicalPlace": "service",
    "Store": "service",
    "ServiceProvider": "service",
    "Transport": "transport",
    "ConvenientService": "service",
}

# Classes that say more than their branch.
KIND_OF_CLASS = {
    "MultiPurposeRoomOrCommunityRoom": "venue",
    "NonHousingRealEstateRental": "venue",
    "Spa": "do",
    "ThalassotherapyCentre": "do",
    "TaxiCompany": "transport",
    "Transporter": "transport",
}

# Ancestors of everything: they tell nothing.
GENERAL = {"PointOfInterest", "PlaceOfInterest", "Product"}

BRANCHES_OF_CLASS: dict[str, set[str]] = {}
for _branch, _names in CLASSES_BY_BRANCH.items():
    for _name in (_branch, *_names.split()):
        BRANCHES_OF_CLASS.setdefault(_name, set()).add(_branch)
