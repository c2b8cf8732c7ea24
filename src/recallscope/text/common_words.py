"""Ordinary English words of product names: none of them begins a brand by itself."""

COMMON_WORDS = frozenset(
    """
li-polymer lipo universal multi-mode alkaline extended-life third-party motion
super human sport smart trusted announce corporation easter digital pruning class cool hoverboard hoverboards dvd cd mp3
stylers clipper clippers mowers lanterns spotlights smartwatch smartwatches unicycle unicycles earmuffs
doorbell doorbells mirror my slim
abacus about above above-ground abrasive absorber ac accelerator accent accents access accessories accessory
accordion acetaminophen acid across acrylic action activated activity adapter adapters adaptor adaptors additional
address adhesive adhesives adjustable adult adults advertised advertising advise advised advises aerial aero
aerobars aerosol after aftermarket again against age agency ahead ai aid air airguns airplane airplanes alarm alarms
alcohol alert all all-terrain allergy alligator allow allowed alloy almond alone along alphabet also alternating
alternative aluminum always amber ammonia amp ampere amplifier amplifiers amputation amusement an anchor anchors and
android angel angle angled animal animals animated announcement announces antenna antennae antennas antique apparel
appearance appliance appliances application applied applies appliqu appropriate approximately aqua aquarium aquatic
arbor arc arch archived are area arm armadillo armadillos arms army around arrow arrows art article articles
artificial as asbestos ascent ash ask asphyxiation aspiration aspirin assembled assemblies assembly assist
associated assorted assortment at athletic attach attached attachment attachments attic audible audio automatic
automobile automotive available avalanche avoid aware away awning axe axes axle axles babies baby back back-up
backpack backpacks backrest backup backyard bacteria badge bag bags baking balance ball ballast balloon balloons
balls bamboo band bands bank banks banned bar barrel bars barstools base baseball baseboard based bases basis basket
basketball baskets bass bassinet bassinets bat batch bath bathers bathrobes bathroom baths bathtub bats batteries
battery battery-operated battery-powered batting bbq be bead beaded beads beam bean beanbags bear beard bearing
bearings bears because bed bedroom beds bedside been beer before beginning behind beige being belay bell bells belly
below belt belted belts bench benches bend bendable berries between beverage beverages beyond bib bibs bicycle
bicycles bike bikes bin binding bindings bins birch bird birds birthday bistro black blade blades blanket blankets
blaster bleach blend blender blenders blending blends blind blinds blister block blocking blocks blood blow blower
blowers blowing blue bluetooth board boards boat boats bodies body bodysuit bodysuits boiler boilers bolt bolts bone
bones book bookcase books booster boot booties boots bottle bottles bottom bottoms bounce bouncing bow bowl bowling
bowls bows box boxed boxes boy boy's boys bracelet bracelets bracket brackets braided brain brake brakes braking
brand branded brands brass bread break breakage breaker breakers breaking brew brewer brewers brewing bridge bright
brightly bring bronze broom brooms brown brush brushcutter brushed brushes bubble bucket buckets buckle bug building
buildings built built-in bulb bulbs bumper bumpers bungee bunk bunkbeds bunnies bunny buoyancy buried burn burner
burners burning burns burst bus business butane butterflies butterfly button button-up buttons by bystander cab
cabinet cabinets cable cables cadmium cage caliper calipers called cam came camel camera cameras camo camouflage
camp campaign camping can candelabra candle candleholder candleholders candles candy cane canister canisters cannon
canopies canopy cans canvas cap capacity cape capes caplets cappuccino capri caps capsules car carabiner carabiners
carafe carbon carburetor card cardigan cards care carefully caregivers cargo carpet carpeting carpets carriage
carrier carriers carry carrying cars cart cartoon cartridge cartridges carts case cases cash casing cassette cast
caster casters casting castle caterpillar cats cause causing caution cc cedar ceiling ceiling-mounted cell cells
cellular cement center centers central ceramic certain certification certified chain chains chainsaw chainsaws chair
chairs chaise chalk chamber chandelier chandeliers change changing channel channels character characters charcoal
charge charger chargers charges charging charm charms chart chassis check chemical chemicals chenille cherry chess
chest chests chick chicken chiffon child child's child-resistant children children's chin chocolate choke choking
chopper chrome chute cigarette cinnamon circuit circuit-interrupter circular citronella clamp clamps clasp clay
clean cleaner cleaners cleaning clear cleats click climb climber climbers climbing clip clip-on clips clock clocks
close closed closure cloth clothes clothing clown clubs cm coat coating coatings coats cobalt cocking code coffee
coffeemaker coffeemakers coil coiled coin cold collapsible collar collars collection collections color colored
colorful coloring colors com comb combination combinations combined combos combustible come commercial commonly
communication compact companies company company's compartment compartments compass compatible compensator
compensators competition complete component components composite compression compressor compressors compromised
computer computers concern concerns concrete condensing conditioner conditioners conditioning conditions cone
configuration connect connected connecting connection connections connector connectors console consoles construction
consumer consumers contact contain container containers containing contains contaminated continuous control
controlled controller controllers controls conventional conversion converter converters convertible cook cooker
cookers cookie cooking cooktop cooktops cookware cooler coolers cooling copper cor coral cord corded cordless cords
corduroy core cork corner correct correction corrosion cost costume costumes cotton count counter counterfeit
countertop country course cover coveralls covered covering coverings covers cow cowboy crab crack cracked cradle
craft crane crank cranks cranksets crankshaft crash crawl crawling crayons cream create crib cribs crimped cross
crossbar crossbow crossbows crown crowns crush crushing crystal ct cube cubes cubic-foot cuff cup cups curling
current curtains curved cushion cushioned cushions custom custom-made customers cut cut-out cutout cutter cutters
cutting cycle cycles cylinder cylinders cymbals damage damaged damper dampers danger dangerous dark dart darts dash
data date dates day days dc dead death deaths deck decking decks decorated decoration decorations decorative deep
deer defective defects degree degrees dehumidifier dehumidifiers dehydrator dehydrators delayed delivered denim
depth design designed designs desk desks desktop detachable detect detection detector detectors detergent device
devices dial dials diaper die die-cast dietary different diffuser diffusers digital dimensions dining dinosaur
dinosaurs dioxide direct directed direction directions dirt disc discard discharge discount discs dish dishwasher
dishwashers disk dispenser dispensers display displays disposable disposal dispose distance distillers distressed
distributed distributing distribution distributor distributors dive diver divers diving diy do docking dog dogs
doing doll dolls dolphin dome door doors doorway dot dots double double-walled down dragon drain draw drawer drawers
drawstring drawstrings dress dressed dresser dressers dresses dried drill drills drink drinking drip drive driver
drivers drives drop drop-side dropside drowning drug drugs drum drums drumsticks dry dryer dryers drywall dual duck
ducks due dumbbell dumbbells dump dumper during dust dye e-bike e-bikes ear early earring earrings ears easy eat
eating ebike edge edger educational effective effects efficiency egg egg-shaped eggs either elastic elbow electric
electric-powered electrical electrically electrocution electronic element elements elephant elevator elevators
eleven elliptical embossed embroidered embroidery emergency en enamel enclosed enclosure enclosures end ends energy
engage engine engines entanglement entertainment entrapment entry environmental environments equipment equipped
erasers escape espresso etc ethanol ev evaporator examining excess excessive exchange exchangers exclusively
exercise exerciser exercisers exhaust exit expandable expanded expands expansion expiration explosion exposure ext
extendable extension extensions exterior external extinguisher extinguishers extra extra-large extractor extractors
extreme extremely eye eyes fabric face faceplate facial facing factory fail failing failure fairy fall fallen
falling falls fan fans far farm fastening faucet faucets fault faux favors fax feather feature features featuring
feeding feel feet felt female fence fender fenders fiber fiberglass fidget field figure figures figurines file fill
filled filler filling film filter filters fin find finger fingers fingertip finish finishes fire firearm firearms
fired fireplace fireplaces firepot firepots firework fireworks first fish fishing fit fitted fitting fittings five
five-piece fix fixed fixture fixtures flag flame flammability flammable flannel flap flare flash flashing flashlight
flashlights flat fleece flexible flip float floating floats flood floor floral flow flower flowers fluid fluorescent
flush flute flux fly flying flywheels foam foil fold foldable folding follow following fondue food foot football
footed footrests for force forces foreign fork forks form forms forward found foundation foundations four
four-burner four-piece four-wheel four-wheeled fourth fragrance fragrances frame framed frameless frames framesets
framing free free-standing freestanding freeze freezer freezers freezing friction frog frogs from front
front-loading frosted frozen fry fryer fryers frying ft fuel fueled fuels full full-size full-sized fully function
functional functions funglasses funnel fur furnace furnaces furniture furry further fuse futon futons future fuzzy
gain gal gallon gallons galvanized game games gap garage garden gardening garlic garment garments gas gas-fired
gas-fueled gas-powered gasket gasoline gasoline-powered gate gates gauge gauges gear gel gelatin generator
generators geometric get ghost gift gingham giraffe girl girl's girls glass glasses glide glider gliders glitter
globe globes gloss glove gloves glue glued glycol go go-kart go-karts goal goalie goggles going gold gold-colored
golden golf goods government gown gowns gps grab grade gram graphic graphics grass grate gray grease greater green
grey grid griddle griddles grill grills grinder grinders grinding grip grips grocery ground ground-fault grounding
grow growth guard guardrail guards guidance guide guitar gum gun guns gym gyms hair hairdryers half halogen hammer
hammers hammock hammocks hand hand-held hand-shaped handbag handgun handheld handle handlebar handlebars handlers
handles handling handrails hands hang hanger hangers hanging hard hard-wired hardware hardwood harmful harness
harnesses has hat hats have hazard hazardous hazards hd hdmi head headbands headboards headlight headlights headrest
heads headset headsets health healthy hearing heart heart-shaped hearts heat heated heater heaters heather heating
heavy heavy-duty hedge heel height heights held helicopter helicopters helmet helmets help her hidden high
high-powered high-pressure highchair highchairs higher highlights highly hinge hinged hinges hip hit hitch hitting
hobby hockey hoe hoistway hold holder holders holding hole holes holiday hollow holster holsters home homes honey
hood hooded hoodie hoodies hoods hook hooks hoop hoops horizontal horn horse horsepower horses hose hoses hot hour
house household houses hoverboards how hub hubs humidifier humidifiers humidity hung hunt hunters hunting hybrid
hydraulic hydroxide ibuprofen ice identification identified if ii iii illness illuminated image imitation immersion
immune impact import important imported importer importers importing improper improperly improvement in in-ground
in-wall inaccurate incandescent inch inch-long inch-wide inches incline inclined include included including
incorrect independent index indicator indigo individual indoor industry infant infant's infants inflatable inflation
inflator inflators information infrared ingestion ingredients inhalation injuries injury ink inlet inline inner
insect insert inserts inside insignia inspect inspection installation installed instructional instructions
instrument instruments insulated insulation integrated intended intense interactive interchangeable interface
interior interlock internal interrupter into inverter inverters investigation ion ipad iphone ipod iron
iron-containing irons irrigation irritation is issue issued it item items its ivory jacket jackets jar jars jaw
jeans jets jewelry jogging journals juice juicer juicers jump jumper junction just juvenile kangaroo kayak keep
kerosene kettle kettles key keyboard keychain keys khaki kick killers kit kitchen kite kits kitten kiwi knife knit
knitted knives knob knobs know known lab label labeled labeling labelled labels laboratory lace laceration laces
lack lacks lacrosse ladder ladders ladies lamb laminators lamp lamps landing lantern lanterns lanyard lanyards lapel
laptop laptops large laser last latch latches latex launch launcher laundry lavender lawn lawnmower lawnmowers layer
lb lbs lcd lead leads leaf leak leakage leaking learning leather leaving led ledge left leg legs length lens lenses
leopard less let letters level levels levers li-ion licensed lid lidocaine lids life lift lifting lifts light
light-up light-weight lighted lighter lighters lighting lights lightweight like lilac lime limit limited limits line
lined linen liner liners lines lining link links lion lip liquid liquids list listed lit liter lithium lithium-ion
live lo load loaded loading locate located location lock locking locks locomotive log logo logos long long-sleeve
long-sleeved look loops loose loss lot loudspeaker loudspeakers lounge lounger loungers loungewear low lower lugs
lunch machete machine machines made magazine magnet magnetic magnets magsafe mah main maintenance major make maker
makers makes making male malfunction mallets man mandatory manifold manual manually manufacture manufactured
manufacturer manufacturing maple maracas mark marker markers market marketed marketplace marking mask masks massage
massager massagers mat match matches matching material materials mats matte mattress mattresses max maximum may maze
meals measuring mechanical mechanism mechanisms medallion medical medication medicine medium meet melt melting
memory men men's menorah menorahs merchandise mesh mesh-sided met metal metallic meter meters methanol methyl
metropolitan mg micro microfiber microphone microwave mid midnight milk million mineral mini mini-hammocks miniature
minifridges minoxidil mint mirror mirrored mirrors mislabeled missiles missing mission miter mittens mixed mixer
mixers mixing mm mobile mobiles mode model models modified modular module modules moisture mold molded monitor
monitors monkey monoxide month months moon moose more mosquito motion motocross motor motorcycle motorcycles
motorized motors mount mountain mounted mounting mounts mouth moveable movement moving mower mowers mowing mph much
mug mugs multi multi-color multi-colored multi-purpose multicolored multiple multipurpose music musical nail nailer
nailers name names nation nationwide natural nature navy neck necklace necklaces need needed needle needles needs
neon net nets netting network neutral newborn next nicd nickel night nightgown nightgowns nightlight nightlights
nimh nine nine-inch nipple nipples no noise non non-slip normal northeastern nose not notebook notebooks notes
novelty now nozzle number numbers numerous nursery nursing nut nutrition nx nylon oak obtained occupants octopus
odor odorless of off off-highway off-road offer oil oils old older olive on once one one-gallon one-inch one-piece
ones online only open opener openers opening openings operate operated operating operator option optional options or
orange origin original ornament ornaments oscillating other others ottoman ottomans ounce our out outdoor outdoors
outer outerwear outfit outfits outlet outlets output outside oval oven ovens over over-the-counter overall overalls
overhead overheating overpressure oversized owl own owner's owners oz pacifier pacifiers pack package packaged
packages packaging packed packet packets packs pad padded paddle paddles pads pails paint paintball painted paints
pair pairs pajama pajamas palm pan panda panel panels pans pant pants paper paperweights parent parents part parts
party pass passenger pasta patch patches patio pattern patterns paw paws pay pc pcs peace pearl pedal pedals
pedestal peg pen pencil pencils pendant pendants penguin pens people percent percolators perform performance
perimeter permanent person personal personnel petroleum pets pewter phase phil phone phones photo phthalates
physical piano picture pictures piece pieces pig pile pill pillow pillows pilot pin pine pink pins pint pipes piping
pistol pistols pitcher pitching pits pivot pizza place plaid plan plane planes plant planter plastic plate plates
platform platforms play playard playards player players playground playhouse playpen playpens playset playsets
pliers plug plug-in plugs plum plus plush pneumatic pocket pockets pogo point poisoning pole poles police polka-dot
polyester polymer polypropylene pom ponchos pool pools pop pop-up popcorn popper pops porcelain port portable pose
posed poses posing position possible post posted posts pot potassium potential potentially potpourri pots pouch
pouches pound pourable powder powder-coated power powered powerful practice precautionary precautions prescription
presence preserved press pressed presses pressure pressurized pretend prevent previous previously price primary
print printed printer printers prints prior private pro probe probes processor processors produce produced product
production products programmable prohibited project projection projector projectors promotional prong proof propane
propel protect protected protection protective protector protectors provide provided psi pull pulled pulley pullover
pullovers pulls pump pumpkin pumpkins pumps puncture puppet puppets puppy purifiers purple purpose purse purses push
puzzle puzzles qi quality quart queen quick quilted rabbit race racing rack racks radiant radiator radio radios
radius rail railing railings rails raised rake ramp ramps random range ranges rapid rare raspberry ratchet rate
rattle rattles rattling rayon razor reach read reading ready real rear rear-facing recall recalled recalling
receiver receivers recently receptacle receptacles recessed recharge rechargeable recharging recliner recliners
reclining recoil record recreational rectangle rectangular recumbent recycling red reduce reducing reel reels
referred refillable refills reflective reflector reflectors refrigerator refrigerators regarding regular regulator
regulators reindeer reinforcement related relay released releases relief relieving remedy remind reminds remote
remote-controlled removable removal remove removed removers removing repair replace replacement replacements report
reporting reports required requirement requirements rescue reset residence residential resin resistance resistant
respect respiratory response rest restaurant restaurants restraining restraint restraints retail retailer retailers
retractable return returns reusable reverse reversible rgb ribbed ribbon rice ride ride-on rider rides riding rifle
rifles right rigid rim rims ring rings rise riser risk risks riveted robe robes rocker rockers rocket rockets
rocking rocks rod rods roll roll-up roller rollers rolling rolls romper rompers roof room rooms rope ropes rose
rotary rotating rotor round router routers row royal rubbed rubber rug rugs ruler run rung running runs rupture rust
sack saddle saddles safe safes sale samples sand sandals sander sanders sash satin sauna saut saw saw's saws scale
scales scarf scarves scent scented scents school schools science scissors scoop scoops scooter scooters scope screen
screens screw screwdrivers scuba sea seahorse seal seals search season seat seating seats second secondary section
secure security see select self-balancing self-clean self-cleaning selling sensor sensors separately separation
serial series serious serum serve service serving set sets seven-inch several severe sewing sewn shade shades shaft
shafts shag shaker shape shaped shapes shark sharp shavers sheath sheer sheet sheets shelf shell shelves sherpa
shield shift ship shipped shipping shirt shirts shock shocks shoe shoes shoot shopping shops short short-sleeve
shorts should shoulder shovel shovels show shower showing shredder shroud shut-off side side-by-side sides sidewalk
sidewall sight sign signal signs silicone silk silver similar simple single sink sit sites sitting six six-inch size
sized sizes skate skateboard skateboards skates ski skillets skin skirt skirts skis skull slat slats sleep sleeper
sleepers sleeping sleepwear sleeve sleeved sleeveless sleeves slice slicer slicers slide slider sliders slides
sliding sling slings slip slippers slot slow small smiley smoke smoker smokers smooth snack snail snake snap snaps
sneakers snow snowblowers snowboard snowflake snowman snowmen snowmobiles so soap soccer sock socket sockets socks
soda sodium sofa soft solar sold soldering sole solenoid solid solid-colored solution some song songs sorter sorting
sound sounds soup source spa space spaces spare spark sparklers spas speaker speakers spear special specialty
specific specified speed sphere spheres spider spill spin spindle spinner spinning spiral split splitter splitters
spoon spoons sporting sportswear spots spouts spray sprayers sprays spring springs sprinkler sprinklers square
squares squeaker squeaking squeeze squirrel stack stackable stacked stacking staff stage stain stainless
stainless-steel stair stairs stake stand standard standing stands star stars start starter starting starts state
statement states static station stationary stations stay steam steamer steamers steel steerer steering stem stems
step steps stereo stick sticks stirrup stitched stock stockings stomach stone stones stool stools stop storage store
stores stove stoves straight strainer strand strangulation strap straps straw strawberry straws stream stress
stretch strike striker string strings strip striped strips stroller strollers strong stud stuffed style styles
submersible substance subwoofer suction suede suffocation suit suits summer sump sun sunglasses supplement
supplements supplied supplies supply support supports suppression sure surface surge suspension swallow swallowing
sweat sweater sweaters sweatshirt sweatshirts swim swimmers swimming swing swinging swings switch switches swivel
swivels sword synthetic system systems t-shirt tab table tables tablet tabletop tablets tabs tag tail take taking
tall taller tambourine tan tandem tank tankless tanks tap tape tassel taupe tea teak tealight teapots teddy teds tee
teeth teether teethers teething telephone telephones telescoping television televisions tell temperature tempered
temporary ten tennis tension tent tents terminal terry test tester testers testing textiles textured th than that
the theater their themed thermal thermometer thermometers thermostat thermostats they thick thin thinner this those
threads three three-piece three-prong three-wheeled throat throttle through throw throwers throws thru thumb tie
tied ties tile tiles tiller tillers tilt time timer timers times tin tins tinted tip tip-over tips tire tires tissue
titanium to toaster toasters today toddler toddler's toddlers toe toes toggle toggles toilet ton tongue too tool
tools toothbrush top topper tops torch torches torchiere torque total tote touch tow towel tower towers toy toys
track tracking tracks traction tractor tractors trade trademark traditional trailer trailers train trainer trainers
training trains trampoline trampolines transaxle transceiver transceivers transfer transformer transformers
transmission transmitter transmitters transparent transport transportation trapeze traps trash travel tray trays
treadmill treadmills treatment tree trees treestands triangle tricycle tricycles trigger triggers trike trikes trim
trimmed trimmer trimmers trimming tripod trolley truck trucks trumpet trunk trunks tub tube tubes tubing tubs
tubular tumbler tumblers tunnel turn turning turns turpentine turquoise turtle turtles tv twin twin-size twist two
two-piece two-tone two-wheeled type types ultra umbrella umbrellas unassembled unattended unauthorized under
underwater unicorn unique unit units unsafe unused up update updated upholstered upper upright urged urges usb use
used using utility uv v2 vacs vacuum vacuums value valve valves van vapor vaporizers variable variety various
vegetables vehicle vehicles velour velvet vent vented ventilation ventilators version versions vertical very vest
vests via victim video view vinyl violation violet visor vitamins volt voltage volume voluntarily votive waffle
wagon wagons waist walk walk-behind walker walkers wall wall-mounted walnut wand wands warehouse warm warmer warmers
warming warn warned warning warnings warns was washer washers washing waste watch watches water waterproof watt
wattage wax way we weakened wear weather web website wedge weight weighted weights welded welder welders welding
welds well were wet whale what wheel wheeled wheels when which while whistle whistles white whole wholesale
wholesalers wi-fi wick wicker wicks wide wifi will winch wind wind-up window windows windshield wine wing wings wipe
wipes wire wireless wires wiring wish witch with within without wok woman women women's wood wood-burning wooden
wool woom word words work workbench workstations worldwide worm worn would wound woven wrap wrapped wraps wrench
wrist wristband wristbands write writing xe xylophone yard yards yarn year years yellow you young your youth zebra
lumen lumens
zero-turn zip zip-up zipline zipper zipper-front zippered zippers
""".split()
)
"""Counted over product descriptions: words written small at least half as often as with a capital letter."""

NO_NAME_ALONE = frozenset(
    """
any safety public request pm seven professional firms office industrial shop recycled fitness past road good rainbow
dollar national essential learn little boutique toxic beach team auto premium pet big forest living hello southern
seasonal fun love ocean deluxe jet military western basic sky collectible princess formula classic cake monster
generation group active cosmetic chance official hippo world glow barbecue fashion kid kids cloud organic engineering
thermoplastic safari profile vintage best jute rattan lightning relight radon souvenir unisex lumber bulk bake ridge
shot better tiger compound talking simply share bay soy bump magic fresh classroom undeclared platinum climate twill
lady great circus comfort sweet executive softball terracotta jumbo weed pottery horseshoe adventure marble loft
shampoo french acacia canning koala mermaid pellet gem antifreeze mother busy urban glazed magenta northern perforated
wrinkles cycling jingle kiddie rooster friends curtain banana turbo tropical sugar happy bottled mica alabaster
roasting dimension pillar personalized chasing bonus mood robot shaving zoo pirate pirates wading swimwear hurricane
nap story bits liquefied sunshade edition growing smile doctor fruits gingerbread mango anywhere eyeglasses advisory
fast omnidirectional oriental starfish splash fine ballistic coconut bullet beeswax lemon pilates sippy heavyweight
inversion bound silhouette soother windbreaker gripper stadium multivitamin articulating photoelectric jack-in-the-box
rural slap artillery crocodile tamper true brilliant wild hot thunder rock crate west silver golden royal lucky super
star dream bright blue red green black white
""".split()
)
"""Ordinary English words that begin brands of two words ("Hello Kitty"), and by themselves are none."""
